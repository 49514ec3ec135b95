package dev.dbtest.benchmarks.compare;

import dev.dbtest.stats.ConfidenceInterval;
import dev.dbtest.stats.Statistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a harness measured of one benchmark in one mode.
 *
 * @param forks the rounds of each fork, in nanoseconds an operation, or operations a second
 * @param failure why there is no whole result; empty if there is
 */
record ForkScores(List<List<Double>> forks, String failure) {

  /** Copies the lists. */
  ForkScores {
    forks = forks.stream().map(List::copyOf).toList();
  }

  /**
   * Key of a benchmark in one mode, such as {@code pkg.Class.method[size=64] avgt}, with the
   * parameters sorted by name and no brackets if there are none.
   *
   * @param benchmark its name as JMH writes it
   */
  static String key(String benchmark, Map<String, String> parameters, String mode) {
    String row =
        parameters.isEmpty()
            ? ""
            : new TreeMap<>(parameters).toString().replace('{', '[').replace('}', ']');
    return benchmark + row + " " + mode;
  }

  /** Whether forks were measured and nothing failed. */
  boolean isWhole() {
    return failure.isEmpty() && !forks.isEmpty();
  }

  /** The mean of each fork. */
  double[] means() {
    return forks.stream()
        .mapToDouble(
            rounds -> rounds.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
        .toArray();
  }

  /** The mean of the forks' means. */
  double mean() {
    return java.util.Arrays.stream(means()).average().orElseThrow();
  }

  /**
   * The interval of the mean over forks, at 95 %.
   *
   * @throws IllegalStateException for a single fork
   */
  ConfidenceInterval interval() {
    ConfidenceInterval interval = new Statistics().meanInterval(means(), Statistics.DEFAULT_LEVEL);
    if (interval == null) {
      throw new IllegalStateException("a single fork has no interval; give two or more");
    }
    return interval;
  }

  /** Whether the intervals of both have a value in common. */
  boolean overlaps(ForkScores other) {
    ConfidenceInterval own = interval();
    ConfidenceInterval theirs = other.interval();
    return own.lower() <= theirs.upper() && theirs.lower() <= own.upper();
  }
}
