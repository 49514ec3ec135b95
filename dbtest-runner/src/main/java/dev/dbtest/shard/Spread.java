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
 * @param longer classes that take longer than the ideal, if they are to be split
 */
public record Spread(int shards, Duration ideal, Duration slowest, List<LongClass> longer) {

  /** Copies the list. */
  public Spread {
    longer = List.copyOf(longer);
  }

  /** The spread of classes whose times are known, and of no others. */
  public static Spread of(ClassTimes times, int shards) {
    return of(Splitting.none(times.units()), times, shards);
  }

  /**
   * The spread of all classes of a project.
   *
   * @param units those with tests
   * @param split whether those are split that are too long for one shard
   */
  public static Spread of(List<ShardUnit> units, ClassTimes times, int shards, boolean split) {
    Splitting splitting = split ? Splitting.of(units, times, shards, false) : Splitting.none(units);
    return of(splitting, times, shards);
  }

  private static Spread of(Splitting splitting, ClassTimes times, int shards) {
    List<ShardUnit> units = splitting.units();
    long[] forecast = times.forecast(units);
    int[] assigned = Balance.of(units, forecast, shards, false);
    long[] loads = new long[shards];
    for (int i = 0; i < forecast.length; i++) {
      loads[assigned[i] - 1] += forecast[i];
    }
    long slowest = Arrays.stream(loads).max().orElse(0);
    long all = Arrays.stream(loads).sum();
    return new Spread(
        shards, Duration.ofNanos(all / shards), Duration.ofNanos(slowest), splitting.longer());
  }

  /** The slowest as a multiple of the ideal; 1 for nothing at all. */
  public double ratio() {
    return ideal.isZero() ? 1 : (double) slowest.toNanos() / ideal.toNanos();
  }
}
