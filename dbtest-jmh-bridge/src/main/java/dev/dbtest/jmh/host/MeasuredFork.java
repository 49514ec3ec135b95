package dev.dbtest.jmh.host;

import dev.dbtest.model.Fork;
import dev.dbtest.model.Metric;
import dev.dbtest.model.Round;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.util.Statistics;

/** Turns what JMH measured into the data of a run. */
final class MeasuredFork {

  private static final double NANOS_PER_SECOND = 1e9;

  private MeasuredFork() {}

  /**
   * The fork that JMH measured.
   *
   * @param result what JMH measured
   * @param warmup warm-up rounds, which JMH shows but does not keep
   */
  static Fork of(
      BenchmarkResult result,
      List<Round> warmup,
      int block,
      int position,
      Instant started,
      Duration wall) {
    return new Fork(
        block,
        position,
        started,
        wall,
        warmup,
        result.getIterationResults().stream().map(MeasuredFork::round).toList(),
        metrics(result),
        percentiles(result));
  }

  /** A round in nanoseconds per operation, or in operations per second. */
  static Round round(IterationResult iteration) {
    double score =
        iteration.getPrimaryResult().getScore() * unitFactor(iteration.getBenchmarkParams());
    return new Round(score, iteration.getMetadata().getMeasuredOps());
  }

  /** Text that profilers made of the fork; not empty in any element. */
  static List<String> profilerTexts(BenchmarkResult result) {
    List<String> texts = new ArrayList<>();
    for (Result<?> metric : secondary(result).values()) {
      String text = metric.extendedInfo();
      if (Double.isNaN(metric.getScore()) && text != null && !text.isBlank()) {
        texts.add(Metric.plainName(metric.getLabel()) + ":\n" + text);
      }
    }
    return texts;
  }

  /** The factor that turns JMH's scores into the unit of the model. */
  private static double unitFactor(BenchmarkParams params) {
    double nanosPerUnit = params.getTimeUnit().toNanos(1);
    return params.getMode() == Mode.Throughput ? NANOS_PER_SECOND / nanosPerUnit : nanosPerUnit;
  }

  private static List<Metric> metrics(BenchmarkResult result) {
    List<Map<String, Result<?>>> rounds = new ArrayList<>();
    for (IterationResult iteration : result.getIterationResults()) {
      rounds.add(secondary(iteration));
    }
    List<Metric> metrics = new ArrayList<>();
    for (Map.Entry<String, Result<?>> entry : secondary(result).entrySet()) {
      List<Double> values = values(entry.getKey(), entry.getValue(), rounds);
      if (!values.isEmpty()) {
        Result<?> metric = entry.getValue();
        metrics.add(new Metric(entry.getKey(), metric.getScoreUnit(), values, aggregation(metric)));
      }
    }
    return metrics;
  }

  /**
   * What JMH makes of the values, which it does not tell: only a mean has an error, and an interval
   * that is not the score itself.
   */
  private static Metric.Aggregation aggregation(Result<?> metric) {
    double score = metric.getScore();
    if (!Double.isNaN(metric.getScoreError()) || metric.getScoreConfidence()[0] != score) {
      return Metric.Aggregation.MEAN;
    }
    Statistics values = metric.getStatistics();
    if (values.getSum() == score) {
      return Metric.Aggregation.SUM;
    }
    return values.getMax() == score ? Metric.Aggregation.MAX : Metric.Aggregation.MIN;
  }

  private static List<Double> values(
      String label, Result<?> ofFork, List<Map<String, Result<?>>> rounds) {
    List<Double> values = new ArrayList<>();
    if (rounds.stream().noneMatch(round -> round.containsKey(label))) {
      values.add(ofFork.getScore());
    } else {
      for (Map<String, Result<?>> round : rounds) {
        // JMH leaves a metric out of rounds in which nothing happened, such as the time of no
        // collection.
        Result<?> metric = round.get(label);
        values.add(metric == null ? 0.0 : metric.getScore());
      }
    }
    values.removeIf(value -> value.isNaN());
    return values;
  }

  // JMH hands out its results as raw types.
  private static Map<String, Result<?>> secondary(BenchmarkResult result) {
    Map<String, Result<?>> metrics = new TreeMap<>();
    result.getSecondaryResults().forEach((label, metric) -> put(metrics, label, metric));
    return metrics;
  }

  private static Map<String, Result<?>> secondary(IterationResult iteration) {
    Map<String, Result<?>> metrics = new TreeMap<>();
    iteration.getSecondaryResults().forEach((label, metric) -> put(metrics, label, metric));
    return metrics;
  }

  /**
   * Derived results, such as the percentiles of a sample, are computed again from what they are
   * based on.
   */
  private static void put(Map<String, Result<?>> metrics, String label, Result<?> metric) {
    if (!metric.getRole().isDerivative()) {
      metrics.put(Metric.plainName(label), metric);
    }
  }

  private static List<Fork.Percentile> percentiles(BenchmarkResult result) {
    if (result.getParams().getMode() != Mode.SampleTime) {
      return List.of();
    }
    Statistics samples = result.getPrimaryResult().getStatistics();
    double factor = unitFactor(result.getParams());
    return Fork.Percentile.RANKS.stream()
        .map(rank -> new Fork.Percentile(rank, samples.getPercentile(rank) * factor))
        .toList();
  }
}
