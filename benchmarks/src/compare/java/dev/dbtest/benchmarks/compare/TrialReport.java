package dev.dbtest.benchmarks.compare;

import dev.dbtest.benchmarks.compare.TrialKey.Harness;
import dev.dbtest.stats.ClopperPearson;
import dev.dbtest.stats.ConfidenceInterval;
import dev.dbtest.stats.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The outcomes of a trial as Markdown tables. */
final class TrialReport {

  private static final double LEVEL = 0.95;

  private final List<TrialOutcome> outcomes;

  TrialReport(Collection<TrialOutcome> outcomes) {
    this.outcomes = List.copyOf(outcomes);
  }

  /** Comparisons of the same code with itself, and of code with slower code, for a harness. */
  String tables(Harness harness) {
    Map<Integer, List<TrialOutcome>> bySlowdown =
        outcomes.stream()
            .filter(outcome -> outcome.key().harness() == harness)
            .collect(
                Collectors.groupingBy(
                    outcome -> outcome.key().slowdown(), TreeMap::new, Collectors.toList()));
    StringBuilder text = new StringBuilder();
    text.append(
        "| slow-down | comparisons | slower | faster | same | open | interval holds it"
            + " | median ratio | forks | time each |\n");
    text.append("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
    bySlowdown.forEach((slowdown, rows) -> text.append(row(slowdown, rows)));
    return text.toString();
  }

  private static String row(int slowdown, List<TrialOutcome> rows) {
    return "| %d %% | %d | %s | %s | %s | %s | %s | %.4f | %.1f | %.1f s |\n"
        .formatted(
            slowdown,
            rows.size(),
            share(rows, outcome -> outcome.verdict() == Verdict.SLOWER),
            share(rows, outcome -> outcome.verdict() == Verdict.FASTER),
            share(rows, outcome -> outcome.verdict() == Verdict.SAME),
            share(rows, outcome -> isOpen(outcome.verdict())),
            share(rows, TrialOutcome::holdsTruth),
            Samples.median(rows.stream().map(TrialOutcome::ratio).toList()),
            mean(rows, outcome -> 2.0 * (outcome.blocks() + outcome.confirmed())),
            mean(rows, TrialOutcome::seconds));
  }

  /**
   * What the sentence of a gate is: how often the same code was called different, at first and
   * after what the settings confirm.
   */
  String falseAlarms(Harness harness) {
    List<TrialOutcome> same =
        outcomes.stream()
            .filter(outcome -> outcome.key().harness() == harness)
            .filter(outcome -> outcome.key().slowdown() == 0)
            .toList();
    if (same.isEmpty()) {
      return "";
    }
    StringBuilder text =
        new StringBuilder("False alarms: ")
            .append(share(same, outcome -> outcome.first().isDifference()));
    if (same.stream().anyMatch(outcome -> outcome.confirmed() > 0)) {
      text.append(" at first, ")
          .append(share(same, outcome -> outcome.verdict().isDifference()))
          .append(" after confirmation on fresh forks");
    }
    return text.append(".\n").toString();
  }

  /** Which bodies the false alarms are of, and how far apart the ratios of each are. */
  String bodies(Harness harness) {
    Map<TrialBody, List<TrialOutcome>> byBody =
        outcomes.stream()
            .filter(outcome -> outcome.key().harness() == harness)
            .filter(outcome -> outcome.key().slowdown() == 0)
            .collect(
                Collectors.groupingBy(
                    outcome -> outcome.key().body(), TreeMap::new, Collectors.toList()));
    StringBuilder text = new StringBuilder();
    text.append("| body | comparisons | false alarms | same | open | ratios | forks |\n");
    text.append("|---|--:|--:|--:|--:|--:|--:|\n");
    byBody.forEach(
        (body, rows) ->
            text.append(
                "| `%s` | %d | %d | %d | %d | %.3f–%.3f | %.1f |\n"
                    .formatted(
                        body.name().toLowerCase(java.util.Locale.ROOT),
                        rows.size(),
                        count(rows, outcome -> outcome.first().isDifference()),
                        count(rows, outcome -> outcome.verdict() == Verdict.SAME),
                        count(rows, outcome -> isOpen(outcome.verdict())),
                        rows.stream().mapToDouble(TrialOutcome::ratio).min().orElseThrow(),
                        rows.stream().mapToDouble(TrialOutcome::ratio).max().orElseThrow(),
                        mean(rows, outcome -> 2.0 * (outcome.blocks() + outcome.confirmed())))));
    return text.toString();
  }

  /** The time of a comparison by JMH over that of one by dbtest, for the slow-downs both have. */
  String timeRatio() {
    List<Integer> both =
        outcomes.stream()
            .filter(outcome -> outcome.key().harness() == Harness.JMH)
            .map(outcome -> outcome.key().slowdown())
            .distinct()
            .toList();
    List<TrialOutcome> comparable =
        outcomes.stream().filter(outcome -> both.contains(outcome.key().slowdown())).toList();
    double jmh = meanSeconds(comparable, Harness.JMH, both);
    double dbtest = meanSeconds(comparable, Harness.DBTEST, both);
    return Double.isNaN(jmh) || Double.isNaN(dbtest)
        ? ""
        : "A comparison took JMH %.0f s and dbtest %.1f s: %.1f times as long.\n"
            .formatted(jmh, dbtest, jmh / dbtest);
  }

  /** The mean over slow-downs, so that a slow-down that is tried more often does not count more. */
  private static double meanSeconds(
      List<TrialOutcome> outcomes, Harness harness, List<Integer> slowdowns) {
    return slowdowns.stream()
        .mapToDouble(
            slowdown ->
                outcomes.stream()
                    .filter(outcome -> outcome.key().harness() == harness)
                    .filter(outcome -> outcome.key().slowdown() == slowdown)
                    .mapToDouble(TrialOutcome::seconds)
                    .average()
                    .orElse(Double.NaN))
        .average()
        .orElse(Double.NaN);
  }

  private static boolean isOpen(Verdict verdict) {
    return verdict == Verdict.INCONCLUSIVE || verdict == Verdict.WARM_UP_DEPENDENT;
  }

  private static int count(List<TrialOutcome> rows, Predicate<TrialOutcome> what) {
    return (int) rows.stream().filter(what).count();
  }

  /** A count with its share and the Clopper-Pearson interval of that, in percent. */
  private static String share(List<TrialOutcome> rows, Predicate<TrialOutcome> what) {
    int hits = count(rows, what);
    ConfidenceInterval interval = ClopperPearson.of(hits, rows.size(), LEVEL);
    return "%d = %.1f %% (%.1f–%.1f)"
        .formatted(
            hits, 100.0 * hits / rows.size(), 100 * interval.lower(), 100 * interval.upper());
  }

  private static double mean(List<TrialOutcome> rows, ToDoubleFunction<TrialOutcome> what) {
    return rows.stream().mapToDouble(what).average().orElse(Double.NaN);
  }
}
