package dev.dbtest.benchmarks.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the scores of each fork from a result file that JMH wrote with {@code -rf json}. */
final class JmhScores {

  private static final Map<String, Double> NANOS =
      Map.of("ns", 1.0, "us", 1e3, "ms", 1e6, "s", 1e9, "min", 60e9);

  private JmhScores() {}

  /** The scores by {@linkplain ForkScores#key key}. */
  static Map<String, ForkScores> read(Path file) throws IOException {
    Map<String, ForkScores> scores = new TreeMap<>();
    for (JsonNode benchmark : new ObjectMapper().readTree(file.toFile())) {
      scores.put(key(benchmark), forks(benchmark));
    }
    return scores;
  }

  private static ForkScores forks(JsonNode benchmark) {
    JsonNode metric = benchmark.path("primaryMetric");
    double factor = factor(metric.path("scoreUnit").asText());
    boolean histogram = metric.has("rawDataHistogram");
    List<List<Double>> forks = new ArrayList<>();
    for (JsonNode fork : metric.path(histogram ? "rawDataHistogram" : "rawData")) {
      List<Double> rounds = new ArrayList<>();
      fork.forEach(round -> rounds.add(factor * (histogram ? meanOf(round) : round.doubleValue())));
      forks.add(rounds);
    }
    int planned = benchmark.path("forks").asInt();
    int rounds = benchmark.path("measurementIterations").asInt();
    boolean whole = forks.size() == planned && forks.stream().allMatch(f -> f.size() == rounds);
    return new ForkScores(
        forks, whole ? "" : "%d of %d forks are whole".formatted(forks.size(), planned));
  }

  /** The mean of values with their counts. */
  private static double meanOf(JsonNode histogram) {
    double sum = 0;
    double count = 0;
    for (JsonNode bucket : histogram) {
      sum += bucket.path(0).doubleValue() * bucket.path(1).doubleValue();
      count += bucket.path(1).doubleValue();
    }
    return sum / count;
  }

  /** What turns a score into nanoseconds an operation, or operations a second. */
  private static double factor(String unit) {
    String[] parts = unit.split("/", -1);
    boolean throughput = parts[0].equals("ops");
    Double nanos = NANOS.get(throughput ? parts[1] : parts[0]);
    if (nanos == null) {
      throw new IllegalArgumentException("JMH has no unit " + unit);
    }
    return throughput ? 1e9 / nanos : nanos;
  }

  private static String key(JsonNode benchmark) {
    Map<String, String> parameters = new TreeMap<>();
    benchmark
        .path("params")
        .properties()
        .forEach(entry -> parameters.put(entry.getKey(), entry.getValue().asText()));
    return ForkScores.key(
        benchmark.path("benchmark").asText(), parameters, benchmark.path("mode").asText());
  }
}
