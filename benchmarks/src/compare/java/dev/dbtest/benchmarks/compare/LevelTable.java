package dev.dbtest.benchmarks.compare;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * The scores of runs as warm as they are by default, beside those of code that ran for ten seconds.
 */
final class LevelTable {

  /** How far from the level a number may be. */
  private static final double NEAR = 0.05;

  private final SortedMap<String, Row> rows = new TreeMap<>();

  private record Row(LevelScore fixed, LevelScore found, double level) {

    double fixedError() {
      return Math.abs(fixed.nanos() / level - 1);
    }

    double foundError() {
      return Math.abs(found.nanos() / level - 1);
    }
  }

  /** Adds the cases that all three runs have. */
  void add(
      Map<String, LevelScore> fixed, Map<String, LevelScore> found, Map<String, LevelScore> level) {
    level.forEach(
        (name, score) -> {
          LevelScore before = fixed.get(name);
          LevelScore after = found.get(name);
          if (before != null && after != null) {
            rows.put(name, new Row(before, after, score.nanos()));
          }
        });
  }

  /** How many cases there are. */
  int size() {
    return rows.size();
  }

  /** Sentences and a table, as Markdown. */
  String text() {
    long settled = rows.values().stream().filter(row -> row.found().isSettled()).count();
    StringBuilder text = new StringBuilder();
    text.append(line("with a warm-up of three rounds", fixedErrors(), rows.size()));
    text.append(line("with the warm-up that was found", foundErrors(), rows.size()));
    text.append(line("the settled ones of these", settledErrors(), settled));
    text.append(
        "%n%d of %d cases (%.0f %%) are called settled.%n%n"
            .formatted(settled, rows.size(), 100.0 * settled / Math.max(1, rows.size())));
    text.append(
        "| case | level, ns | three rounds | found | called |%n|---|--:|--:|--:|---|%n"
            .formatted());
    rows.forEach(
        (name, row) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %.4g | %+.1f %% | %+.1f %% | %s |%n",
                    name.replaceFirst("^.*\\.(?=[^.]*#)", "").replace("|", "\\|"),
                    row.level(),
                    100 * (row.fixed().nanos() / row.level() - 1),
                    100 * (row.found().nanos() / row.level() - 1),
                    row.found().isSettled() ? "settled" : "early")));
    return text.toString();
  }

  private DoubleStream fixedErrors() {
    return rows.values().stream().mapToDouble(Row::fixedError);
  }

  private DoubleStream foundErrors() {
    return rows.values().stream().mapToDouble(Row::foundError);
  }

  private DoubleStream settledErrors() {
    return rows.values().stream()
        .filter(row -> row.found().isSettled())
        .mapToDouble(Row::foundError);
  }

  private static String line(String what, DoubleStream errors, long all) {
    double[] sorted = errors.sorted().toArray();
    if (sorted.length == 0) {
      return "- %s: none%n".formatted(what);
    }
    long near = DoubleStream.of(sorted).filter(error -> error <= NEAR).count();
    return String.format(
        Locale.ROOT,
        "- %s: %d of %d within 5 %% of the level (%.0f %%), the median is off by %.1f %%, the worst"
            + " by %.0f %%%n",
        what,
        near,
        all,
        100.0 * near / all,
        100 * sorted[sorted.length / 2],
        100 * sorted[sorted.length - 1]);
  }
}
