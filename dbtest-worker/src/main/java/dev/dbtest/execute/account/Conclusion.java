package dev.dbtest.execute.account;

import dev.dbtest.model.Attempt;
import dev.dbtest.model.CapturedOutput;
import dev.dbtest.model.CaseMetrics;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says how a case ended, given its attempts and what came to light afterwards. */
final class Conclusion {

  private Conclusion() {}

  /**
   * The outcome of all attempts.
   *
   * @param attempts at least one
   * @param repeated whether every one of them has to pass
   */
  static Outcome of(List<Attempt> attempts, boolean repeated) {
    Outcome first = attempts.get(0).outcome();
    Outcome last = attempts.get(attempts.size() - 1).outcome();
    Outcome red = firstRed(attempts);
    if (repeated) {
      return red != null ? red : firstSkipped(attempts, last);
    }
    if (last instanceof Outcome.Skipped && red != null) {
      // That the test does not apply any more does not explain why it went wrong before.
      return red;
    }
    Failure failure = failure(first);
    return last instanceof Outcome.Passed && failure != null ? new Outcome.Flaky(failure) : last;
  }

  /** Whether an attempt was red, whatever came after it. */
  static boolean isAnyRed(List<Attempt> attempts) {
    return firstRed(attempts) != null;
  }

  private static @Nullable Outcome firstRed(List<Attempt> attempts) {
    for (Attempt attempt : attempts) {
      if (failure(attempt.outcome()) != null) {
        return attempt.outcome();
      }
    }
    return null;
  }

  private static Outcome firstSkipped(List<Attempt> attempts, Outcome otherwise) {
    for (Attempt attempt : attempts) {
      if (attempt.outcome() instanceof Outcome.Skipped) {
        return attempt.outcome();
      }
    }
    return otherwise;
  }

  /** The attempts, the last of which did not pass after all. */
  static List<Attempt> amended(List<Attempt> attempts, Failure failure) {
    List<Attempt> amended = new ArrayList<>(attempts);
    Attempt last = amended.remove(amended.size() - 1);
    amended.add(new Attempt(last.number(), amended(last.outcome(), failure), last.duration()));
    return amended;
  }

  private static Outcome amended(Outcome outcome, Failure later) {
    if (outcome instanceof Outcome.Failed failed) {
      return new Outcome.Failed(withLater(failed.failure(), later));
    }
    if (outcome instanceof Outcome.Errored errored) {
      return new Outcome.Errored(withLater(errored.failure(), later));
    }
    return new Outcome.Errored(later);
  }

  private static Failure withLater(Failure failure, Failure later) {
    String note = "Later: " + later.type() + ": " + later.message();
    return failure.withDossier(
        failure.dossier().isEmpty() ? note : failure.dossier() + "\n\n" + note);
  }

  static CapturedOutput joined(CapturedOutput output, CapturedOutput late) {
    return late.isEmpty()
        ? output
        : new CapturedOutput(
            output.stdout() + late.stdout(),
            output.stderr() + late.stderr(),
            output.dropped() + late.dropped());
  }

  static CaseMetrics leaking(CaseMetrics metrics, List<String> threads) {
    return threads.isEmpty()
        ? metrics
        : new CaseMetrics(metrics.threads(), metrics.heapBytes(), threads);
  }

  private static @Nullable Failure failure(Outcome outcome) {
    if (outcome instanceof Outcome.Failed failed) {
      return failed.failure();
    }
    return outcome instanceof Outcome.Errored errored ? errored.failure() : null;
  }
}
