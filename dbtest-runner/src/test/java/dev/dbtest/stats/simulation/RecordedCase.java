package dev.dbtest.stats.simulation;

import dev.dbtest.stats.ForkTime;
import dev.dbtest.stats.LevelSearch;
import dev.dbtest.stats.RoundDrift;
import dev.dbtest.stats.Statistics;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * A benchmark whose forks were recorded from their first moment on, in rounds of 100 ms.
 *
 * @param forks time per operation of each round
 */
record RecordedCase(String name, List<double[]> forks) {

  /** Rounds that are measured where nothing else is said. */
  static final int ROUNDS = 5;

  /** Code has come to rest after so many rounds, as far as anybody waits for it. */
  private static final int LEVEL_FROM = 100;

  private static final int LEVEL_ROUNDS = 20;
  private static final int PILOT_ROUNDS = 30;
  private static final int MOST_PILOTS = 2;
  private static final int LIMIT = 20;
  private static final double ROUND_NANOS = 1e8;

  /** Copies the list. */
  RecordedCase {
    forks = List.copyOf(forks);
  }

  /** How long a pilot says that it must warm up; empty if the first two see no level. */
  OptionalInt found() {
    OptionalInt found = OptionalInt.empty();
    for (int i = 0; i < MOST_PILOTS && found.isEmpty(); i++) {
      found = LevelSearch.roundsBeforeLevel(Arrays.copyOf(forks.get(i), PILOT_ROUNDS));
    }
    return found;
  }

  /** The warm-up that was found, or the longest. */
  int warmup() {
    return found().orElse(LIMIT);
  }

  /** Whether a run would call its score settled. */
  boolean isSettled() {
    return found().isPresent() && !drifts(found().getAsInt());
  }

  private boolean drifts(int from) {
    double[][] measured = new double[forks.size()][];
    for (int i = 0; i < measured.length; i++) {
      measured[i] = Arrays.copyOfRange(forks.get(i), from, from + ROUNDS);
    }
    RoundDrift drift = new Statistics().ofCase(measured).drift();
    return drift != null && drift.notable();
  }

  /**
   * How far the score after a warm-up is from the level, over all forks that are no pilots: 0.05 or
   * -0.05 for 5 %.
   */
  double error(int warmup) {
    double sum = 0;
    for (int i = MOST_PILOTS; i < forks.size(); i++) {
      sum += logTime(i, warmup, ROUNDS) - logTime(i, LEVEL_FROM, LEVEL_ROUNDS);
    }
    return Math.expm1(sum / (forks.size() - MOST_PILOTS));
  }

  /** Logarithm of the time per operation of a fork over some of its rounds. */
  double logTime(int fork, int from, int rounds) {
    double[] operations = Arrays.copyOfRange(forks.get(fork), from, from + rounds);
    double[] nanos = new double[rounds];
    Arrays.fill(nanos, ROUND_NANOS);
    Arrays.setAll(operations, i -> ROUND_NANOS / operations[i]);
    return Math.log(ForkTime.ofTotals(nanos, operations));
  }
}
