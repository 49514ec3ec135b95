package dev.dbtest.summary;

import dev.dbtest.model.Status;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many cases ended in which way.
 *
 * @param passed passed on the first attempt
 * @param failed an assertion did not hold
 * @param errors anything else went wrong
 * @param skipped left out on purpose
 * @param flaky passed on a later attempt
 * @param notRun selected, and could not be run
 * @param quarantined failed or ended in an error, and turn the run not red, since they are in
 *     quarantine; in no other count
 */
public record Counts(
    int passed, int failed, int errors, int skipped, int flaky, int notRun, int quarantined) {

  /** Counts the statuses of cases none of which is in quarantine. */
  public static Counts of(Collection<Status> statuses) {
    return of(statuses, 0);
  }

  /**
   * Counts the statuses.
   *
   * @param quarantined how many other cases failed in quarantine
   */
  static Counts of(Collection<Status> statuses, int quarantined) {
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    for (Status status : statuses) {
      counts.put(status, counts.getOrDefault(status, 0) + 1);
    }
    return new Counts(
        counts.getOrDefault(Status.PASSED, 0),
        counts.getOrDefault(Status.FAILED, 0),
        counts.getOrDefault(Status.ERROR, 0),
        counts.getOrDefault(Status.SKIPPED, 0),
        counts.getOrDefault(Status.FLAKY, 0),
        counts.getOrDefault(Status.NOT_RUN, 0),
        quarantined);
  }

  /** Both counts together. */
  public Counts plus(Counts other) {
    return new Counts(
        passed + other.passed,
        failed + other.failed,
        errors + other.errors,
        skipped + other.skipped,
        flaky + other.flaky,
        notRun + other.notRun,
        quarantined + other.quarantined);
  }

  /** All cases. */
  public int total() {
    return passed + failed + errors + skipped + flaky + notRun + quarantined;
  }

  /** Cases that turn the run red: failed, in error or not run. */
  public int red() {
    return failed + errors + notRun;
  }

  /** Cases that passed in the end. */
  public int green() {
    return passed + flaky;
  }

  /**
   * The three numbers that simple readers of logs look for: {@code "N passed, N failed, N
   * skipped"}, and behind them how many failed in quarantine, if any did.
   *
   * @param flakyRed whether tests that passed on a later attempt count as failed
   */
  public String closingLine(boolean flakyRed) {
    int moved = flakyRed ? flaky : 0;
    String line =
        green() - moved + " passed, " + (red() + moved) + " failed, " + skipped + " skipped";
    return quarantined == 0 ? line : line + ", " + quarantined + " quarantined";
  }
}
