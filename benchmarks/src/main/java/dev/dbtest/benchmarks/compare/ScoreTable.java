package dev.dbtest.benchmarks.compare;

import dev.dbtest.stats.Comparison;
import dev.dbtest.stats.ComparisonPlan;
import dev.dbtest.stats.ConfidenceInterval;
import dev.dbtest.stats.IndependentForks;
import dev.dbtest.stats.LogForkMean;
import dev.dbtest.stats.Statistics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scores of the same cases, measured by two harnesses: are they equal?
 *
 * <p>Each case gets an interval of the ratio at 95 %, so that one in twenty is expected to leave
 * out 1 although nothing differs.
 */
final class ScoreTable {

  private static final double ERROR_RATE = 0.05;

  private final String ourName;
  private final String theirName;
  private final Map<String, List<Double>> theirs = new TreeMap<>();
  private final Map<String, List<Double>> ours = new TreeMap<>();

  /** A table with these headings. */
  ScoreTable(String ourName, String theirName) {
    this.ourName = ourName;
    this.theirName = theirName;
  }

  /** Adds the forks of a run of the peer, as rounds by case. */
  void addTheirs(Map<String, List<List<Double>>> forks) {
    add(theirs, forks);
  }

  /** Adds the forks of a run of dbtest, as rounds by case. */
  void addOurs(Map<String, List<List<Double>>> forks) {
    add(ours, forks);
  }

  /** The ratios as a Markdown table, with a sentence that counts. */
  String table() {
    if (!theirs.keySet().equals(ours.keySet())) {
      throw new IllegalStateException(
          "the runs measured different cases: %s and %s".formatted(theirs.keySet(), ours.keySet()));
    }
    StringBuilder table = new StringBuilder();
    table.append(
        "| case | %s | %s | ratio | 95 %% interval | holds 1 |\n|---|--:|--:|--:|--:|---|\n"
            .formatted(ourName, theirName));
    int equal = 0;
    for (String key : theirs.keySet()) {
      Comparison comparison = compare(values(theirs, key), values(ours, key));
      ConfidenceInterval interval = comparison.interval();
      if (interval == null) {
        throw new IllegalStateException(key + " has a single fork; an interval needs two");
      }
      boolean holdsOne = interval.lower() <= 1 && interval.upper() >= 1;
      equal += holdsOne ? 1 : 0;
      table.append(
          "| `%s` | %s | %s | %.3f | %.3f–%.3f | %s |\n"
              .formatted(
                  key,
                  score(values(ours, key)),
                  score(values(theirs, key)),
                  comparison.ratio(),
                  interval.lower(),
                  interval.upper(),
                  holdsOne ? "yes" : "no"));
    }
    return table + "\n%d of %d intervals hold 1.\n".formatted(equal, theirs.size());
  }

  /** The geometric mean of the forks with the half width of its interval. */
  private static String score(double[] logs) {
    double mean = Arrays.stream(logs).average().orElseThrow();
    ConfidenceInterval interval = new Statistics().meanInterval(logs, 1 - ERROR_RATE);
    return interval == null
        ? "%.4g".formatted(Math.exp(mean))
        : "%.4g ± %.1f %%"
            .formatted(Math.exp(mean), 100 * Math.expm1((interval.upper() - interval.lower()) / 2));
  }

  private static Comparison compare(double[] baseline, double[] variant) {
    ComparisonPlan plan = ComparisonPlan.reporting().withDesign(new IndependentForks(ERROR_RATE));
    return new Statistics().compareUnpaired(baseline, variant, plan);
  }

  private static void add(Map<String, List<Double>> all, Map<String, List<List<Double>>> forks) {
    forks.forEach(
        (key, rows) -> {
          List<Double> logs = all.computeIfAbsent(key, ignored -> new ArrayList<>());
          for (List<Double> rounds : rows) {
            logs.add(
                LogForkMean.ofRounds(rounds.stream().mapToDouble(Double::doubleValue).toArray()));
          }
        });
  }

  private static double[] values(Map<String, List<Double>> all, String key) {
    return all.getOrDefault(key, List.of()).stream().mapToDouble(Double::doubleValue).toArray();
  }
}
