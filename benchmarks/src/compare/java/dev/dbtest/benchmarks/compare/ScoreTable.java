package dev.dbtest.benchmarks.compare;

import dev.dbtest.stats.ConfidenceInterval;
import dev.dbtest.stats.ForkTime;
import dev.dbtest.stats.GeometricMean;
import dev.dbtest.stats.Statistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scores of the same cases, measured by two harnesses in turns: are they equal?
 *
 * <p>A command runs for minutes, and the machine drifts from one to the next, so that the forks of
 * one command are not independent of each other. What is compared is therefore a turn of one
 * harness with the same turn of the other. Each case gets an interval of the ratio at 95 %, so that
 * one in twenty is expected to leave out 1 although nothing differs.
 */
final class ScoreTable {

  private static final double LEVEL = Statistics.DEFAULT_LEVEL;

  private final String ourName;
  private final String theirName;
  private final Map<String, List<Double>> theirs = new TreeMap<>();
  private final Map<String, List<Double>> ours = new TreeMap<>();

  /** A table with these headings. */
  ScoreTable(String ourName, String theirName) {
    this.ourName = ourName;
    this.theirName = theirName;
  }

  /** Adds the forks of the peer's turn, as rounds by case. */
  void addTheirs(Map<String, List<List<Double>>> forks) {
    add(theirs, forks);
  }

  /** Adds the forks of dbtest's turn, as rounds by case. */
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
      double[] ratios = ratios(key);
      ConfidenceInterval interval = new Statistics().geometricMeanInterval(ratios, LEVEL);
      if (interval == null) {
        throw new IllegalStateException(key + " has a single turn; an interval needs two");
      }
      boolean holdsOne = interval.lower() <= 1 && interval.upper() >= 1;
      equal += holdsOne ? 1 : 0;
      table.append(
          "| `%s` | %s | %s | %.3f | %.3f–%.3f | %s |\n"
              .formatted(
                  key,
                  score(turns(ours, key)),
                  score(turns(theirs, key)),
                  geometricMean(ratios),
                  interval.lower(),
                  interval.upper(),
                  holdsOne ? "yes" : "no"));
    }
    return table + "\n%d of %d intervals hold 1.\n".formatted(equal, theirs.size());
  }

  private double[] ratios(String key) {
    double[] above = turns(ours, key);
    double[] below = turns(theirs, key);
    if (above.length != below.length) {
      throw new IllegalStateException(
          "%s was measured in %d turns of %s and %d of %s"
              .formatted(key, above.length, ourName, below.length, theirName));
    }
    double[] ratios = new double[above.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = above[i] / below[i];
    }
    return ratios;
  }

  /** The geometric mean of the turns with the half width of its interval. */
  private static String score(double[] turns) {
    ConfidenceInterval interval = new Statistics().geometricMeanInterval(turns, LEVEL);
    return interval == null
        ? "%.4g".formatted(geometricMean(turns))
        : "%.4g ± %.1f %%"
            .formatted(
                geometricMean(turns), 100 * (Math.sqrt(interval.upper() / interval.lower()) - 1));
  }

  private static double geometricMean(double[] values) {
    return GeometricMean.of(values).value();
  }

  private static void add(Map<String, List<Double>> all, Map<String, List<List<Double>>> forks) {
    forks.forEach(
        (key, rows) -> {
          double[] times =
              rows.stream()
                  .mapToDouble(
                      rounds ->
                          ForkTime.ofRounds(
                              rounds.stream().mapToDouble(Double::doubleValue).toArray()))
                  .toArray();
          all.computeIfAbsent(key, ignored -> new ArrayList<>()).add(geometricMean(times));
        });
  }

  private static double[] turns(Map<String, List<Double>> all, String key) {
    return all.getOrDefault(key, List.of()).stream().mapToDouble(Double::doubleValue).toArray();
  }
}
