package dev.dbtest.link.codec;

import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.link.PayloadReader;
import dev.dbtest.link.PayloadWriter;
import dev.dbtest.model.Attempt;
import dev.dbtest.model.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Writes and reads an {@link Outcome} and lists of {@link Attempt}s. */
public final class OutcomeCodec {

  // One byte each; the numbers are part of the format and are never given a new meaning.
  private static final int PASSED = 1;
  private static final int FAILED = 2;
  private static final int ERROR = 3;
  private static final int SKIPPED = 4;
  private static final int FLAKY = 5;
  private static final int NOT_RUN = 6;

  private OutcomeCodec() {}

  /** Writes an outcome. */
  public static void write(PayloadWriter out, Outcome outcome) {
    if (outcome instanceof Outcome.Failed failed) {
      FailureCodec.write(out.integer(FAILED), failed.failure());
    } else if (outcome instanceof Outcome.Errored errored) {
      FailureCodec.write(out.integer(ERROR), errored.failure());
    } else if (outcome instanceof Outcome.Flaky flaky) {
      FailureCodec.write(out.integer(FLAKY), flaky.failure());
    } else if (outcome instanceof Outcome.Skipped skipped) {
      out.integer(SKIPPED).text(skipped.reason());
    } else if (outcome instanceof Outcome.NotRun notRun) {
      out.integer(NOT_RUN).text(notRun.reason());
    } else {
      out.integer(PASSED);
    }
  }

  /** Reads what {@link #write(PayloadWriter, Outcome)} wrote. */
  public static Outcome read(PayloadReader in) {
    int kind = in.integer();
    return switch (kind) {
      case PASSED -> new Outcome.Passed();
      case FAILED -> new Outcome.Failed(FailureCodec.read(in));
      case ERROR -> new Outcome.Errored(FailureCodec.read(in));
      case FLAKY -> new Outcome.Flaky(FailureCodec.read(in));
      case SKIPPED -> new Outcome.Skipped(in.text());
      case NOT_RUN -> new Outcome.NotRun(in.text());
      default -> throw new MalformedFrameException("no outcome has the number " + kind);
    };
  }

  /** Writes attempts. */
  public static void writeAttempts(PayloadWriter out, List<Attempt> attempts) {
    out.integer(attempts.size());
    for (Attempt attempt : attempts) {
      write(out.integer(attempt.number()), attempt.outcome());
      out.duration(attempt.duration());
    }
  }

  /** Reads what {@link #writeAttempts} wrote. */
  public static List<Attempt> readAttempts(PayloadReader in) {
    int size = in.size();
    List<Attempt> attempts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      attempts.add(new Attempt(in.integer(), read(in), in.duration()));
    }
    return attempts;
  }
}
