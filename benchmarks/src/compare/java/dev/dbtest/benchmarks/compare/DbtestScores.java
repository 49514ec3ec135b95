package dev.dbtest.benchmarks.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the scores of each fork from a report that dbtest wrote as JSON. */
final class DbtestScores {

  /** Where a benchmark has several modes, its mode stands among the values of its row. */
  private static final String MODE = "mode";

  private DbtestScores() {}

  /** The scores by {@linkplain ForkScores#key key}. */
  static Map<String, ForkScores> read(Path file) throws IOException {
    Map<String, ForkScores> scores = new TreeMap<>();
    for (JsonNode benchmark : new ObjectMapper().readTree(file.toFile()).path("benchmarks")) {
      scores.put(key(benchmark), new ForkScores(forks(benchmark), failure(benchmark)));
    }
    return scores;
  }

  private static List<List<Double>> forks(JsonNode benchmark) {
    List<List<Double>> forks = new ArrayList<>();
    for (JsonNode fork : benchmark.path("forks")) {
      List<Double> rounds = new ArrayList<>();
      fork.path("rounds").path("scores").forEach(score -> rounds.add(score.doubleValue()));
      forks.add(rounds);
    }
    return forks;
  }

  private static String failure(JsonNode benchmark) {
    JsonNode outcome = benchmark.path("outcome");
    String status = outcome.path("status").asText();
    if (status.equals("PASSED")) {
      return "";
    }
    String message = outcome.path("failure").path("message").asText("");
    return (status + " " + outcome.path("failure").path("type").asText("") + ": " + message)
        .lines()
        .findFirst()
        .orElse(status);
  }

  private static String key(JsonNode benchmark) {
    Map<String, String> parameters = new TreeMap<>();
    benchmark
        .path("row")
        .path("values")
        .properties()
        .forEach(entry -> parameters.put(entry.getKey(), entry.getValue().asText()));
    parameters.remove(MODE);
    return ForkScores.key(
        benchmark.path("class").asText().replace('$', '.')
            + "."
            + benchmark.path("method").asText(),
        parameters,
        benchmark.path("settings").path("mode").asText());
  }
}
