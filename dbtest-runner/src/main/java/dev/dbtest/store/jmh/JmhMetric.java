package dev.dbtest.store.jmh;

import dev.dbtest.json.JsonOut;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Metric;
import dev.dbtest.model.Mode;
import dev.dbtest.stats.PooledError;
import dev.dbtest.stats.Statistics;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A metric as JMH writes it: mostly the mean of all rounds with the error that JMH would give; a
 * sum has none.
 *
 * @param unit unit of the values
 * @param values one list per fork
 * @param aggregation what its score is of the values
 * @param percentiles to be used in place of the values' own; empty to use those
 */
record JmhMetric(
    String unit,
    List<List<Double>> values,
    Metric.Aggregation aggregation,
    Map<String, Double> percentiles) {

  private static final List<Double> RANKS =
      List.of(0.0, 50.0, 90.0, 95.0, 99.0, 99.9, 99.99, 99.999, 99.9999, 100.0);

  /** The primary metric of a benchmark. */
  static JmhMetric ofScores(BenchmarkResult result) {
    Mode mode = result.settings().mode();
    return new JmhMetric(
        mode.largerIsBetter() ? "ops/s" : "ns/op",
        JmhResultWriter.scores(result.forks()),
        Metric.Aggregation.MEAN,
        mode == Mode.SAMPLE_TIME ? sampled(result.forks()) : Map.of());
  }

  void write(String name, JsonOut json) throws IOException {
    double[] all = all();
    double score = all.length == 0 ? Double.NaN : aggregation.of(all);
    boolean isMean = aggregation == Metric.Aggregation.MEAN;
    double error = isMean ? error(all) : Double.NaN;
    List<Double> confidence =
        isMean ? List.of(score - error, score + error) : List.of(score, score);
    json.object(
        name,
        () -> {
          number("score", score, json);
          number("scoreError", error, json);
          json.array("scoreConfidence", confidence, v -> number(v, json));
          json.object("scorePercentiles", () -> percentiles(all, json));
          json.text("scoreUnit", unit);
          json.array("rawData", values, fork -> json.array(fork, value -> number(value, json)));
        });
  }

  private void percentiles(double[] all, JsonOut json) throws IOException {
    if (!percentiles.isEmpty()) {
      for (Map.Entry<String, Double> percentile : percentiles.entrySet()) {
        number(percentile.getKey(), percentile.getValue(), json);
      }
      return;
    }
    Arrays.sort(all);
    for (double rank : RANKS) {
      number(
          Double.toString(rank), JmhPercentile.of(rank, all.length, i -> all[(int) i - 1]), json);
    }
  }

  private double[] all() {
    return values.stream().flatMap(List::stream).mapToDouble(Double::doubleValue).toArray();
  }

  private static double error(double[] all) {
    PooledError error = new Statistics().pooledError(all);
    return error == null ? Double.NaN : error.error();
  }

  private static Map<String, Double> sampled(List<Fork> forks) {
    Map<String, Double> percentiles = new LinkedHashMap<>();
    for (Fork.Percentile percentile : forks.get(0).percentiles()) {
      double mean =
          forks.stream()
              .flatMap(fork -> fork.percentiles().stream())
              .filter(other -> other.rank() == percentile.rank())
              .mapToDouble(Fork.Percentile::nanos)
              .average()
              .orElseThrow();
      percentiles.put(Double.toString(percentile.rank()), mean);
    }
    return percentiles;
  }

  private static void number(String name, double value, JsonOut json) throws IOException {
    if (Double.isFinite(value)) {
      json.number(name, value);
    } else {
      json.text(name, words(value));
    }
  }

  private static void number(double value, JsonOut json) throws IOException {
    if (Double.isFinite(value)) {
      json.number(value);
    } else {
      json.text(words(value));
    }
  }

  /** What JMH writes for numbers that JSON does not have. */
  private static String words(double value) {
    return Double.isNaN(value) ? "NaN" : value > 0 ? "+INF" : "-INF";
  }
}
