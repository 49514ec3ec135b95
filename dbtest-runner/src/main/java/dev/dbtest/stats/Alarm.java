package dev.dbtest.stats;

import java.util.Arrays;
import java.util.List;

/**
 * A difference that a comparison has shown, with fresh forks measured after a longer warm-up to
 * confirm it.
 *
 * @param claimed FASTER or SLOWER
 * @param gate the gate of the plan that raised the alarm, 0 or more
 * @param freshLogRatios log of variant over baseline in each fresh block
 */
public record Alarm(Verdict claimed, double gate, List<Double> freshLogRatios) {
  /** Fresh blocks of a confirmation, a number fixed in advance. */
  public static final int BLOCKS = 6;

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the verdict is not a difference or the gate is negative
   */
  public Alarm {
    freshLogRatios = List.copyOf(freshLogRatios);
    if (!claimed.isDifference()) {
      throw new IllegalArgumentException(
          "%s is not an alarm; only FASTER and SLOWER are confirmed".formatted(claimed));
    }
    if (!(gate >= 0)) {
      throw new IllegalArgumentException("gate is %s, but must be 0 or more".formatted(gate));
    }
  }

  /**
   * Pairs the fresh forks by block.
   *
   * @param baseline logarithm of the {@link ForkTime} of the baseline's fork in each complete fresh
   *     block
   * @param variant the same of the variant
   * @throws IllegalArgumentException if the sides differ in number or a value is not finite
   */
  public static Alarm of(Verdict claimed, double gate, double[] baseline, double[] variant) {
    return new Alarm(
        claimed, gate, Arrays.stream(PairedDifferences.of(baseline, variant)).boxed().toList());
  }

  double[] values() {
    return freshLogRatios.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
