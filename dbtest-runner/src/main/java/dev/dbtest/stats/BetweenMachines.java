package dev.dbtest.stats;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How machines that measured the same differ.
 *
 * @param means the geometric mean of each machine: of a case its time per operation, of a
 *     comparison the ratio; at least one
 * @param deviation standard deviation of the means' logarithms; null for one machine
 */
public record BetweenMachines(List<Double> means, @Nullable Double deviation) {

  /** The fewest machines for which there is a verdict: two have an interval of useless width. */
  public static final int FEWEST = 3;

  /** Copies the list. */
  public BetweenMachines {
    means = List.copyOf(means);
  }

  static BetweenMachines of(double[] means) {
    return new BetweenMachines(
        Arrays.stream(means).boxed().toList(),
        means.length < 2 ? null : (Double) GeometricMean.of(means).spread());
  }

  /** How many machines there are. */
  public int count() {
    return means.size();
  }

  /** The deviation as a share of the mean, such as 0.02 for 2 %; null for one machine. */
  public @Nullable Double relativeDeviation() {
    return deviation == null ? null : (Double) Math.expm1(deviation);
  }
}
