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

  private JmhScores() {}

  /**
   * The rounds of each fork, by case.
   *
   * @return one list of rounds a fork; keys look like {@code pkg.Class.method[size=64]}, with the
   *     parameters sorted by name
   */
  static Map<String, List<List<Double>>> read(Path file) throws IOException {
    Map<String, List<List<Double>>> scores = new TreeMap<>();
    for (JsonNode benchmark : new ObjectMapper().readTree(file.toFile())) {
      List<List<Double>> forks = new ArrayList<>();
      for (JsonNode fork : benchmark.path("primaryMetric").path("rawData")) {
        List<Double> rounds = new ArrayList<>();
        fork.forEach(round -> rounds.add(round.doubleValue()));
        forks.add(rounds);
      }
      scores.put(key(benchmark), forks);
    }
    return scores;
  }

  /** Key of a case; no brackets if it has no parameters. */
  static String key(String benchmark, Map<String, String> parameters) {
    return parameters.isEmpty()
        ? benchmark
        : benchmark + new TreeMap<>(parameters).toString().replace('{', '[').replace('}', ']');
  }

  private static String key(JsonNode benchmark) {
    Map<String, String> parameters = new TreeMap<>();
    benchmark
        .path("params")
        .properties()
        .forEach(entry -> parameters.put(entry.getKey(), entry.getValue().asText()));
    return key(benchmark.path("benchmark").asText(), parameters);
  }
}
