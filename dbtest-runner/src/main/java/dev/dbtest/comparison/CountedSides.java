package dev.dbtest.comparison;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Round;
import dev.dbtest.model.ScoreClock;

/**
 * Two results whose times are of one kind: operations are counted on both sides or on neither, and
 * both are of one clock. One run, written by dbtest and as JMH would, is then as fast as itself.
 *
 * @param reference the result that is compared with
 * @param variant the result that is compared
 */
record CountedSides(BenchmarkResult reference, BenchmarkResult variant) {

  /** The sides as they are, or without the counts or the clock that only one of them has. */
  static CountedSides of(BenchmarkResult reference, BenchmarkResult variant) {
    if (isCounted(reference) != isCounted(variant)) {
      return new CountedSides(byWall(uncounted(reference)), byWall(uncounted(variant)));
    }
    return reference.settings().clock() == variant.settings().clock()
        ? new CountedSides(reference, variant)
        : new CountedSides(byWall(reference), byWall(variant));
  }

  /** Wall time is always known, whatever was compared when it was measured. */
  private static BenchmarkResult byWall(BenchmarkResult result) {
    return result.withSettings(result.settings().withClock(ScoreClock.WALL));
  }

  private static boolean isCounted(BenchmarkResult result) {
    return result.forks().stream().allMatch(ForkTimes::isCounted);
  }

  private static BenchmarkResult uncounted(BenchmarkResult result) {
    return result.withForks(result.forks().stream().map(CountedSides::uncounted).toList());
  }

  private static Fork uncounted(Fork fork) {
    return fork.withRounds(
        fork.rounds().stream().map(round -> new Round(round.score(), 0)).toList());
  }
}
