package dev.dbtest.link.codec;

import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.link.PayloadReader;
import dev.dbtest.link.PayloadWriter;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Limits;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.Tags;

/**
 * Writes and reads results of whole benchmark cases as a run of JMH's own command line yields them:
 * measured or failed, without limits, reference and confirmation.
 */
public final class BenchmarkResultCodec {

  private BenchmarkResultCodec() {}

  /**
   * Writes a result.
   *
   * @throws IllegalArgumentException if the outcome is neither passed nor an error
   */
  public static void write(PayloadWriter out, BenchmarkResult result) {
    CaseIdCodec.write(out, result.id());
    out.text(result.displayName()).texts(result.tags().names());
    SettingsCodec.write(out, result.settings());
    if (result.outcome() instanceof Outcome.Errored errored) {
      FailureCodec.write(out.flag(true), errored.failure());
    } else if (result.outcome() instanceof Outcome.Passed) {
      out.flag(false);
    } else {
      throw new IllegalArgumentException("a measured case cannot be " + result.outcome());
    }
    out.list(result.forks(), ForkCodec::write).text(result.jmhName());
  }

  /**
   * Reads a result.
   *
   * @throws MalformedFrameException if the payload does not contain one
   */
  public static BenchmarkResult read(PayloadReader in) {
    try {
      return new BenchmarkResult(
              CaseIdCodec.read(in),
              in.text(),
              Tags.of(in.texts()),
              false,
              SettingsCodec.read(in),
              Limits.NONE,
              in.flag() ? new Outcome.Errored(FailureCodec.read(in)) : new Outcome.Passed(),
              in.list(ForkCodec::read))
          .withJmhName(in.text());
    } catch (IllegalArgumentException e) {
      throw new MalformedFrameException("such a result is impossible: " + e.getMessage(), e);
    }
  }
}
