package dev.dbtest.link.codec;

import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.link.PayloadReader;
import dev.dbtest.link.PayloadWriter;
import dev.dbtest.model.CapturedOutput;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.CaseMetrics;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestResult;

/** Writes and reads a {@link TestResult} and its parts. */
public final class ResultCodec {

  private ResultCodec() {}

  /** Writes a result. */
  public static void write(PayloadWriter out, TestResult result) {
    CaseIdCodec.write(out, result.id());
    out.constant(result.kind()).text(result.displayName()).texts(result.tags().names());
    OutcomeCodec.write(out, result.outcome());
    OutcomeCodec.writeAttempts(out, result.attempts());
    out.instant(result.started()).instant(result.ended()).duration(result.duration());
    writeOutput(out, result.output());
    writeMetrics(out, result.metrics());
  }

  /** Reads what {@link #write} wrote. */
  public static TestResult read(PayloadReader in) {
    try {
      return new TestResult(
          CaseIdCodec.read(in),
          in.constant(CaseKind.class),
          in.text(),
          Tags.of(in.texts()),
          OutcomeCodec.read(in),
          OutcomeCodec.readAttempts(in),
          in.instant(),
          in.instant(),
          in.duration(),
          readOutput(in),
          readMetrics(in));
    } catch (IllegalArgumentException e) {
      throw new MalformedFrameException("such a result is impossible: " + e.getMessage(), e);
    }
  }

  /** Writes what a case printed. */
  public static void writeOutput(PayloadWriter out, CapturedOutput output) {
    out.text(output.stdout()).text(output.stderr()).number(output.dropped());
  }

  /** Reads what {@link #writeOutput} wrote. */
  public static CapturedOutput readOutput(PayloadReader in) {
    CapturedOutput output = new CapturedOutput(in.text(), in.text(), in.number());
    return output.isEmpty() ? CapturedOutput.NONE : output;
  }

  /** Writes what the worker saw at the end of a case. */
  public static void writeMetrics(PayloadWriter out, CaseMetrics metrics) {
    out.integer(metrics.threads()).number(metrics.heapBytes()).texts(metrics.leakedThreads());
  }

  /** Reads what {@link #writeMetrics} wrote. */
  public static CaseMetrics readMetrics(PayloadReader in) {
    return new CaseMetrics(in.integer(), in.number(), in.texts());
  }
}
