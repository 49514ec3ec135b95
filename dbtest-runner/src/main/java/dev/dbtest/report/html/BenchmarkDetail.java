package dev.dbtest.report.html;

import dev.dbtest.comparison.ForkTimes;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.BenchmarkResult.Confirmation;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Metric;
import dev.dbtest.model.ScoreClock;
import dev.dbtest.report.svg.DistributionPlot;
import dev.dbtest.report.svg.HistoryPlot;
import dev.dbtest.report.svg.RoundsPlot;
import dev.dbtest.stats.CaseStatistics;
import dev.dbtest.stats.TukeyFences;
import dev.dbtest.summary.DurationText;
import dev.dbtest.summary.Numbers;
import dev.dbtest.summary.Past;
import dev.dbtest.summary.SecondaryMetric;
import dev.dbtest.summary.TimeScale;
import dev.dbtest.summary.VariantSummary;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a benchmark when it is opened: its forks and rounds as they ran, how often
 * rounds took how long, and the same as a table.
 */
final class BenchmarkDetail {
  private static final int DIGITS = 4;

  private final VariantSummary variant;
  private final Past.@Nullable Line past;
  private final String repeat;
  private final Html to = new Html();

  private BenchmarkDetail(VariantSummary variant, Past.@Nullable Line past, String repeat) {
    this.variant = variant;
    this.past = past;
    this.repeat = repeat;
  }

  /**
   * The benchmark as markup.
   *
   * @param past what earlier runs measured; {@code null} for nothing
   * @param repeat the command that repeats it
   */
  static String of(VariantSummary variant, Past.@Nullable Line past, String repeat) {
    BenchmarkDetail detail = new BenchmarkDetail(variant, past, repeat);
    detail.write();
    return detail.to.toString();
  }

  private void write() {
    BenchmarkResult result = variant.result();
    CaseStatistics statistics = variant.statistics();
    TukeyFences fences = statistics == null ? null : statistics.outliers().fences();
    String name = variant.label();
    picture("Rounds in time order", RoundsPlot.of(name, result.forks(), result.settings(), fences));
    picture("Distribution of the rounds", DistributionPlot.of(name, nanos(result)));
    if (past != null) {
      picture("Earlier runs, and this one at the right", Optional.of(HistoryPlot.of(name, past)));
      new PastRunsTable(past, to).write(name);
    }
    forks("Forks", result.forks(), result.settings());
    percentiles();
    metrics(result.forks());
    Confirmation confirmation = result.confirmation();
    if (confirmation != null) {
      picture(
          "Fresh forks that confirm, in time order",
          RoundsPlot.of(
              name + ", fresh forks", confirmation.forks(), confirmation.settings(), null));
      forks("Fresh forks", confirmation.forks(), confirmation.settings());
    }
    Command.write(repeat, "Repeat it", to);
  }

  private void picture(String caption, Optional<String> svg) {
    if (svg.isPresent()) {
      to.markup("<figure class=\"wide\"><figcaption>")
          .text(caption)
          .markup("</figcaption>\n")
          .markup(svg.get())
          .markup("</figure>\n");
    }
  }

  private static double[] nanos(BenchmarkResult result) {
    return Arrays.stream(ForkTimes.nanosPerFork(result.forks(), result.settings()))
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }

  private void forks(String title, List<Fork> forks, BenchmarkSettings settings) {
    List<Fork> timed = ForkTimes.timed(forks, settings);
    if (timed.isEmpty()) {
      return;
    }
    TimeScale scale = TimeScale.of(ForkTimes.time(timed.get(0), settings), null);
    // Nobody reads the CPU time of a warm-up round, and wall time beside it would mislead.
    boolean warmup =
        settings.clock() != ScoreClock.CPU
            && timed.stream().anyMatch(fork -> !fork.warmup().isEmpty());
    boolean bytes = timed.stream().anyMatch(fork -> fork.metric(Metric.ALLOCATION).isPresent());
    to.markup("<details class=\"fold\"><summary>")
        .text(title + " as a table")
        .markup("</summary><div class=\"wide\"><table class=\"numbers\"><caption>")
        .text(title + " of " + NameText.cut(variant.label()) + ", times in " + scale.unit())
        .markup("</caption>\n<thead><tr><th scope=\"col\" class=\"n\">fork</th>")
        .markup("<th scope=\"col\" class=\"n\">block</th><th scope=\"col\" class=\"n\">time</th>")
        .markup("<th scope=\"col\" class=\"n\">fastest round</th>")
        .markup("<th scope=\"col\" class=\"n\">slowest round</th>")
        .markup(warmup ? "<th scope=\"col\" class=\"n\">first warm-up</th>" : "")
        .markup(warmup ? "<th scope=\"col\" class=\"n\">last warm-up</th>" : "")
        .markup(bytes ? "<th scope=\"col\" class=\"n\">B/op</th>" : "")
        .markup("<th scope=\"col\" class=\"n\">JVM ran</th></tr></thead>\n<tbody>\n");
    int number = 0;
    for (Fork fork : timed) {
      number++;
      double[] nanos = ForkTimes.nanos(fork, settings);
      to.markup("<tr><th scope=\"row\" class=\"n\">").number(number).markup("</th>");
      cell(Integer.toString(fork.block()));
      cell(scale.text(ForkTimes.time(fork, settings), DIGITS));
      cell(scale.text(Arrays.stream(nanos).min().orElse(0), DIGITS));
      cell(scale.text(Arrays.stream(nanos).max().orElse(0), DIGITS));
      if (warmup) {
        cell(warmup(fork, 0, settings, scale));
        cell(warmup(fork, fork.warmup().size() - 1, settings, scale));
      }
      if (bytes) {
        cell(fork.metric(Metric.ALLOCATION).map(BenchmarkDetail::mean).orElse(""));
      }
      cell(DurationText.text(fork.wall()));
      to.markup("</tr>\n");
    }
    to.markup("</tbody></table></div></details>\n");
  }

  private static String warmup(Fork fork, int index, BenchmarkSettings settings, TimeScale scale) {
    return fork.warmup().isEmpty()
        ? ""
        : scale.text(ForkTimes.wallNanos(fork.warmup(), settings)[index], DIGITS);
  }

  private void cell(String text) {
    to.markup("<td class=\"n\">").text(text).markup("</td>");
  }

  private void percentiles() {
    if (variant.tail().isEmpty()) {
      return;
    }
    TreeMap<Double, Double> tail = new TreeMap<>(variant.tail());
    TimeScale scale = TimeScale.of(tail.firstEntry().getValue(), null);
    to.markup("<div class=\"wide\"><table class=\"numbers\"><caption>")
        .text("Single operations, times in " + scale.unit())
        .markup("</caption>\n<thead><tr>");
    for (Double rank : tail.keySet()) {
      to.markup("<th scope=\"col\" class=\"n\">P").text(rank(rank)).markup("</th>");
    }
    to.markup("</tr></thead>\n<tbody><tr>");
    tail.values().forEach(nanos -> cell(scale.text(nanos, DIGITS)));
    to.markup("</tr></tbody></table></div>\n");
  }

  private static String rank(double rank) {
    String text = Numbers.fixed(rank, 2);
    return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
  }

  private void metrics(List<Fork> forks) {
    List<SecondaryMetric> metrics = SecondaryMetric.of(forks);
    if (metrics.isEmpty()) {
      return;
    }
    to.markup("<details class=\"fold\"><summary>Other metrics</summary>")
        .markup("<div class=\"wide\"><table class=\"numbers\"><caption>Means over the forks")
        .markup("</caption>\n<thead><tr><th scope=\"col\">metric</th>")
        .markup("<th scope=\"col\" class=\"n\">mean</th><th scope=\"col\">unit</th></tr></thead>\n")
        .markup("<tbody>\n");
    for (SecondaryMetric metric : metrics) {
      to.markup("<tr><th scope=\"row\">").text(NameText.cut(metric.name())).markup("</th>");
      cell(Numbers.ofAnySize(metric.mean(), DIGITS));
      to.markup("<td>").text(NameText.cut(metric.unit())).markup("</td></tr>\n");
    }
    to.markup("</tbody></table></div></details>\n");
  }

  private static String mean(Metric metric) {
    return Numbers.significant(metric.mean(), DIGITS);
  }
}
