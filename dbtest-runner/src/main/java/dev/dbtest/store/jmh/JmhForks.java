package dev.dbtest.store.jmh;

import dev.dbtest.json.JsonObject;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Fork.Percentile;
import dev.dbtest.model.Metric;
import dev.dbtest.model.Mode;
import dev.dbtest.model.Round;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the forks of a benchmark from JMH's raw data: one list per fork, one element per round. */
final class JmhForks {
  private static final String HISTOGRAMS = "rawDataHistogram";

  private JmhForks() {}

  /** The forks; empty if JMH was told to write no raw data. */
  static List<Fork> of(JsonObject benchmark, Mode mode) {
    JsonObject primary = benchmark.object("primaryMetric");
    String unit = primary.text("scoreUnit");
    double scale = JmhUnit.scale(unit).orElseThrow(() -> primary.unknown("scoreUnit", unit));
    if (JmhUnit.isRate(unit) != (mode == Mode.THROUGHPUT)) {
      throw primary.wrong(
          "has the unit \"%s\", which no score of the mode %s has"
              .formatted(unit, mode.shortName()));
    }
    boolean sampled = primary.has(HISTOGRAMS);
    List<List<?>> forks = rows(primary, sampled ? HISTOGRAMS : "rawData");
    List<Fork> list = new ArrayList<>(forks.size());
    for (int i = 0; i < forks.size(); i++) {
      if (forks.get(i).isEmpty()) {
        continue;
      }
      List<Round> rounds = new ArrayList<>();
      NavigableMap<Double, Long> samples = new TreeMap<>();
      for (Object round : forks.get(i)) {
        rounds.add(
            sampled
                ? sampledRound(primary, round, scale, samples)
                : new Round(number(primary, round) * scale, 0));
      }
      list.add(
          new Fork(
              i + 1,
              i + 1,
              Instant.EPOCH,
              Duration.ZERO,
              List.of(),
              rounds,
              metrics(benchmark, i),
              percentiles(primary, samples, mode, scale)));
    }
    return list;
  }

  private static Round sampledRound(
      JsonObject primary,
      @Nullable Object histogram,
      double scale,
      NavigableMap<Double, Long> samples) {
    double sum = 0;
    long count = 0;
    for (Object bucket : list(primary, histogram)) {
      List<?> pair = list(primary, bucket);
      if (pair.size() != 2) {
        throw primary.unknown(HISTOGRAMS, pair.toString());
      }
      double value = number(primary, pair.get(0)) * scale;
      long times = (long) number(primary, pair.get(1));
      samples.merge(value, times, Long::sum);
      sum += value * times;
      count += times;
    }
    return new Round(sum / count, count);
  }

  /**
   * Percentiles of a fork's samples. Where only means of rounds were kept, those of all forks
   * together stand for each of them.
   */
  private static List<Percentile> percentiles(
      JsonObject primary, NavigableMap<Double, Long> samples, Mode mode, double scale) {
    List<Percentile> percentiles = new ArrayList<>();
    if (mode != Mode.SAMPLE_TIME) {
      return percentiles;
    }
    JsonObject pooled = primary.object("scorePercentiles");
    for (double rank : Percentile.RANKS) {
      String name = Double.toString(rank);
      if (!samples.isEmpty()) {
        percentiles.add(new Percentile(rank, percentile(samples, rank)));
      } else if (pooled.has(name)) {
        percentiles.add(new Percentile(rank, pooled.number(name) * scale));
      }
    }
    return percentiles;
  }

  private static double percentile(NavigableMap<Double, Long> samples, double rank) {
    long all = samples.values().stream().mapToLong(Long::longValue).sum();
    return JmhPercentile.of(rank, all, number -> sample(samples, number));
  }

  /** The sample with the given number, counted from 1 in ascending order. */
  private static double sample(NavigableMap<Double, Long> samples, long number) {
    long seen = 0;
    for (Map.Entry<Double, Long> sample : samples.entrySet()) {
      seen += sample.getValue();
      if (seen >= number) {
        return sample.getKey();
      }
    }
    return samples.lastKey();
  }

  private static List<Metric> metrics(JsonObject benchmark, int fork) {
    JsonObject secondary = benchmark.object("secondaryMetrics");
    NavigableMap<String, Metric> metrics = new TreeMap<>();
    for (String name : secondary.names()) {
      JsonObject metric = secondary.object(name);
      List<List<?>> forks = rows(metric, "rawData");
      if (fork < forks.size() && !forks.get(fork).isEmpty()) {
        String plain = Metric.plainName(name);
        List<Double> values = forks.get(fork).stream().map(value -> number(metric, value)).toList();
        metrics.put(
            plain, new Metric(plain, metric.text("scoreUnit"), values, aggregation(metric, forks)));
      }
    }
    return List.copyOf(metrics.values());
  }

  /** What the score is of the values, which is not written: only a mean has an interval. */
  private static Metric.Aggregation aggregation(JsonObject metric, List<List<?>> forks) {
    List<?> interval = metric.has("scoreConfidence") ? metric.values("scoreConfidence") : List.of();
    if (interval.size() != 2 || !Objects.equals(interval.get(0), interval.get(1))) {
      return Metric.Aggregation.MEAN;
    }
    // The caller has found values in one of the forks.
    double[] values =
        forks.stream().flatMap(List::stream).mapToDouble(value -> number(metric, value)).toArray();
    double score = number(metric, interval.get(0));
    return Arrays.stream(Metric.Aggregation.values())
        .filter(one -> one.of(values) == score)
        .findFirst()
        .orElse(Metric.Aggregation.MEAN);
  }

  private static List<List<?>> rows(JsonObject metric, String name) {
    List<List<?>> rows = new ArrayList<>();
    for (Object row : metric.values(name)) {
      rows.add(list(metric, row));
    }
    return rows;
  }

  private static List<?> list(JsonObject metric, @Nullable Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw metric.unknown("raw data", String.valueOf(value));
  }

  /** A number, or one of the words that JMH writes for values that are not numbers. */
  private static double number(JsonObject metric, @Nullable Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    return switch (String.valueOf(value)) {
      case "NaN" -> Double.NaN;
      case "+INF" -> Double.POSITIVE_INFINITY;
      case "-INF" -> Double.NEGATIVE_INFINITY;
      default -> throw metric.unknown("raw data", String.valueOf(value));
    };
  }
}
