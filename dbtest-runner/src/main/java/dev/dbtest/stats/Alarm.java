package dev.dbtest.stats;

import java.util.Arrays;
import java.util.List;

/**
 * A difference that a comparison has shown, with fresh forks measured after a longer warm-up to
 * confirm it.
 *
 * @param claimed FASTER or SLOWER
 * @param gate the gate of the plan that raised the alarm, 0 or more
 * @param errorRate how often it may be confirmed though it is false, above 0
 * @param freshLogRatios log of variant over baseline in each fresh block
 */
public record Alarm(Verdict claimed, double gate, double errorRate, List<Double> freshLogRatios) {
  /** For the same code in two builds, which warms up alike. */
  public static final double SAME_CODE = 0.05;

  /** For different code, of which one side may only have warmed up sooner. */
  public static final double DIFFERENT_CODE = 0.025;

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
    Samples.requireLevel(errorRate, "error rate");
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
  public static Alarm of(
      Verdict claimed, double gate, double errorRate, double[] baseline, double[] variant) {
    return new Alarm(
        claimed,
        gate,
        errorRate,
        Arrays.stream(PairedDifferences.of(baseline, variant)).boxed().toList());
  }

  double[] values() {
    return freshLogRatios.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
