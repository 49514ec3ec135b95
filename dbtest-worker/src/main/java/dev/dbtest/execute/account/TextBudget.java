package dev.dbtest.execute.account;

import dev.dbtest.model.Attempt;
import dev.dbtest.model.CapturedOutput;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the memory that a run spends on what its cases say: the first failures and outputs are
 * kept whole, further ones in brief, and after those only what it takes to find them. Every report
 * comes from what is kept. Guarded by the ledger.
 */
final class TextBudget {

  /** Characters that are spent on whole texts, and again on brief ones. */
  static final long SHARE = 16L << 20;

  /** A frame is three texts and a few fields. */
  private static final int FRAME = 300;

  private static final Limits BRIEF = new Limits(1_000, 2_000, 500, 500, 5);
  private static final Limits LEAST = new Limits(300, 0, 0, 0, 1);

  private long spent;

  /** Whether texts are no longer kept whole. */
  boolean isShort() {
    return spent > SHARE;
  }

  /** What is kept of attempts. */
  List<Attempt> kept(List<Attempt> attempts) {
    List<Attempt> kept = new ArrayList<>(attempts.size());
    for (Attempt attempt : attempts) {
      kept.add(new Attempt(attempt.number(), kept(attempt.outcome()), attempt.duration()));
    }
    return kept;
  }

  private Outcome kept(Outcome outcome) {
    if (outcome instanceof Outcome.Failed failed) {
      return new Outcome.Failed(kept(failed.failure()));
    }
    return outcome instanceof Outcome.Errored errored
        ? new Outcome.Errored(kept(errored.failure()))
        : outcome;
  }

  private Failure kept(Failure failure) {
    Failure kept = isShort() ? limits().of(failure) : failure;
    spent += size(kept);
    return kept;
  }

  /** What is kept of an output. */
  CapturedOutput kept(CapturedOutput output) {
    CapturedOutput kept = isShort() ? limits().of(output) : output;
    spent += kept.stdout().length() + kept.stderr().length();
    return kept;
  }

  private Limits limits() {
    return spent <= 2 * SHARE ? BRIEF : LEAST;
  }

  private static long size(Failure failure) {
    Failure.Comparison values = failure.comparison();
    return failure.message().length()
        + failure.trace().length()
        + failure.dossier().length()
        + (values == null ? 0 : values.expected().length() + values.actual().length())
        + (long) FRAME * failure.frames().size();
  }

  /**
   * Most characters of each text.
   *
   * @param message of a message
   * @param trace of a stack trace
   * @param values of an expected and an actual value; longer ones are left out, since cut values
   *     may look the same
   * @param other of a dossier, and of each stream of an output
   * @param frames most frames
   */
  private record Limits(int message, int trace, int values, int other, int frames) {

    Failure of(Failure failure) {
      String cut = cut(failure.message(), message);
      return new Failure(
          failure.phase(),
          failure.type(),
          cut,
          fitting(failure),
          first(failure.frames()),
          cut(withMessage(failure, cut), trace),
          cut(failure.dossier(), other));
    }

    CapturedOutput of(CapturedOutput output) {
      String stdout = cut(output.stdout(), other);
      String stderr = cut(output.stderr(), other);
      long lost = bytes(output.stdout()) - bytes(stdout) + bytes(output.stderr()) - bytes(stderr);
      return new CapturedOutput(stdout, stderr, output.dropped() + Math.max(0, lost));
    }

    private Failure.@Nullable Comparison fitting(Failure failure) {
      Failure.Comparison both = failure.comparison();
      return both == null || both.expected().length() > values || both.actual().length() > values
          ? null
          : both;
    }

    /** The trace with the shorter message, so that its frames are among what is kept. */
    private static String withMessage(Failure failure, String cut) {
      String head = failure.type() + ": " + failure.message();
      return failure.trace().startsWith(head)
          ? failure.type() + ": " + cut + failure.trace().substring(head.length())
          : failure.trace();
    }

    /** The first frames of the project's own code, or of all if none is its own. */
    private List<Failure.Frame> first(List<Failure.Frame> all) {
      List<Failure.Frame> own = new ArrayList<>(frames);
      for (Failure.Frame frame : all) {
        if (frame.user() && own.size() < frames) {
          own.add(frame);
        }
      }
      return own.isEmpty() ? all.subList(0, Math.min(frames, all.size())) : own;
    }

    private static String cut(String text, int length) {
      if (text.length() <= length || length == 0) {
        return length == 0 ? "" : text;
      }
      int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
      return text.substring(0, end)
          + " [… "
          + (text.length() - end)
          + " characters left out, since the run had so many …]";
    }

    private static long bytes(String text) {
      return text.getBytes(StandardCharsets.UTF_8).length;
    }
  }
}
