package dev.dbtest.stats;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Finds from which round on a fork ran at one level, so that a warm-up may end there.
 *
 * <p>The rounds are looked at in windows of five, each by the mean of its three middle ones: a
 * single round in which the machine or the collector was busy says nothing about the code, two of
 * them do. A fork is level from the first round on after which every window stays within 3 % of the
 * last one. So a phase in the interpreter counts, and so does a compilation that comes late.
 *
 * <p>On a machine whose rounds vary more than that lets windows vary, 3 % could never be kept,
 * whatever the code does. There the limit is three standard errors of the difference between two
 * windows, by how much one round differs from the next, and never more than 10 %: compilations
 * change a time by far more.
 */
public final class LevelSearch {

  /** No warm-up that was found is shorter: most code changes tiers in these rounds. */
  public static final int FEWEST_ROUNDS = 8;

  private static final int WINDOW = 5;

  /** A level that was seen for fewer rounds than these was hardly seen. */
  private static final int LEAST_LEVEL = 2 * WINDOW;

  /** Rounds that a fork must have run for a level to be found in it at all. */
  public static final int FEWEST_TO_TELL = FEWEST_ROUNDS + LEAST_LEVEL;

  private static final double TOLERANCE = Math.log(1.03);
  private static final double MOST_TOLERANCE = Math.log(1.10);
  private static final double STANDARD_ERRORS = 3;

  /** Rounds at the end by which the noise of the machine is told. */
  private static final int NOISE_ROUNDS = 15;

  /** Standard deviation of a normal variable over the median of its size. */
  private static final double DEVIATION_OVER_MEDIAN = 1.4826;

  private LevelSearch() {}

  /**
   * How many rounds come before the level.
   *
   * @param rounds time per operation of each round, from the first that the fork ran
   * @return at least {@value #FEWEST_ROUNDS}; empty if no level was reached, or was not seen for
   *     ten rounds
   */
  public static OptionalInt roundsBeforeLevel(double... rounds) {
    for (int from = FEWEST_ROUNDS; from <= rounds.length - LEAST_LEVEL; from++) {
      if (isLevelFrom(from, rounds)) {
        return OptionalInt.of(from);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * Whether a fork ran at one level after so many rounds.
   *
   * @param from rounds before the level
   * @param rounds time per operation of each round, from the first that the fork ran
   */
  public static boolean isLevelFrom(int from, double... rounds) {
    if (from > rounds.length - LEAST_LEVEL) {
      return false;
    }
    double end = Math.log(middle(rounds, rounds.length - WINDOW));
    double tolerance = tolerance(rounds);
    for (int start = from; start <= rounds.length - WINDOW; start++) {
      double window = Math.log(middle(rounds, start));
      // Not a number is never level.
      if (!(Math.abs(window - end) <= tolerance)) {
        return false;
      }
    }
    return true;
  }

  /** How far the logarithm of a window may be from that of the last one. */
  private static double tolerance(double[] rounds) {
    double ofNoise = STANDARD_ERRORS * noise(rounds) * Math.sqrt(2.0 / WINDOW);
    return Math.min(MOST_TOLERANCE, Math.max(TOLERANCE, ofNoise));
  }

  /**
   * The standard deviation of the logarithm of a round, from how much each of the last rounds
   * differs from the next. A slow drift does not count, and neither do single busy rounds.
   */
  private static double noise(double[] rounds) {
    int from = Math.max(0, rounds.length - NOISE_ROUNDS);
    double[] steps = new double[rounds.length - 1 - from];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = Math.abs(Math.log(rounds[from + i + 1] / rounds[from + i]));
    }
    Arrays.sort(steps);
    return DEVIATION_OVER_MEDIAN * steps[steps.length / 2] / Math.sqrt(2);
  }

  /** Mean of the rounds of a window without the fastest and the slowest. */
  private static double middle(double[] rounds, int start) {
    double[] sorted = Arrays.copyOfRange(rounds, start, start + WINDOW);
    Arrays.sort(sorted);
    double sum = 0;
    for (int i = 1; i < WINDOW - 1; i++) {
      sum += sorted[i];
    }
    return sum / (WINDOW - 2);
  }
}
