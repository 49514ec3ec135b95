package dev.dbtest.worker;

import dev.dbtest.link.worker.Repetition;
import dev.dbtest.model.Attempt;
import dev.dbtest.model.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The attempts at one case: decides whether there is another one, and keeps a limited number. */
final class Attempts {

  /**
   * Enough for every retry; of a test that is repeated for hours, the last attempts and the
   * failures are kept.
   */
  private static final int MAX_KEPT = 1000;

  private final Repetition repetition;
  private final List<Attempt> kept = new ArrayList<>(1);
  private int next;
  private boolean lastRed;
  private boolean lastPassed;
  private boolean anyRed;

  Attempts(Repetition repetition) {
    this.repetition = repetition;
    this.next = repetition.firstAttempt();
  }

  /** Number of the attempt that comes next. */
  int next() {
    return next;
  }

  void add(Outcome outcome, Duration duration) {
    if (kept.size() == MAX_KEPT) {
      kept.remove(firstPassed());
    }
    kept.add(new Attempt(next, outcome, duration));
    lastPassed = outcome instanceof Outcome.Passed;
    lastRed = !lastPassed && !(outcome instanceof Outcome.Skipped);
    anyRed |= lastRed;
    next++;
  }

  private int firstPassed() {
    for (int i = 0; i < kept.size(); i++) {
      if (kept.get(i).outcome() instanceof Outcome.Passed) {
        return i;
      }
    }
    return 0;
  }

  boolean wantsMore() {
    if (repetition.repeat() > 1) {
      return next <= repetition.repeat() && !(lastRed && repetition.untilFail());
    }
    return lastRed && next <= repetition.firstAttempt() + repetition.retries();
  }

  /**
   * Whether the case is not red: no repeat was, or one of the retries passed. A retry that an
   * assumption leaves out takes back no failure.
   */
  boolean passed() {
    return !anyRed || (repetition.repeat() == 1 && lastPassed);
  }

  /** The attempt that was added last. */
  Attempt last() {
    return kept.get(kept.size() - 1);
  }

  List<Attempt> kept() {
    return kept;
  }
}
