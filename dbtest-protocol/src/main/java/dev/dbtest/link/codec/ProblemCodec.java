package dev.dbtest.link.codec;

import dev.dbtest.link.PayloadReader;
import dev.dbtest.link.PayloadWriter;
import dev.dbtest.model.Problem;

/** Writes and reads a {@link Problem}. */
public final class ProblemCodec {

  private ProblemCodec() {}

  /** Writes a problem. */
  public static void write(PayloadWriter out, Problem problem) {
    out.constant(problem.severity()).text(problem.subject());
    out.text(problem.message()).text(problem.remedy());
  }

  /** Reads what {@link #write} wrote. */
  public static Problem read(PayloadReader in) {
    return new Problem(in.constant(Problem.Severity.class), in.text(), in.text(), in.text());
  }
}
