package dev.dbtest.shard;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How evenly times can be spread over shards.
 *
 * @param shards how many shards
 * @param ideal what each would take if all took the same
 * @param slowest what the slowest takes
 */
public record Spread(int shards, Duration ideal, Duration slowest) {

  /** The spread of classes whose times are known. */
  public static Spread of(ClassTimes times, int shards) {
    List<ShardUnit> units = times.units();
    long[] forecast = times.forecast(units);
    int[] assigned = Balance.of(units, forecast, shards, false);
    long[] loads = new long[shards];
    for (int i = 0; i < forecast.length; i++) {
      loads[assigned[i] - 1] += forecast[i];
    }
    long slowest = Arrays.stream(loads).max().orElse(0);
    long all = Arrays.stream(loads).sum();
    return new Spread(shards, Duration.ofNanos(all / shards), Duration.ofNanos(slowest));
  }

  /** The slowest as a multiple of the ideal; 1 for nothing at all. */
  public double ratio() {
    return ideal.isZero() ? 1 : (double) slowest.toNanos() / ideal.toNanos();
  }
}
