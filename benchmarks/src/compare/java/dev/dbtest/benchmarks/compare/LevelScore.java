package dev.dbtest.benchmarks.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one run said of a case.
 *
 * @param nanos its score, in nanoseconds an operation
 * @param isSettled whether the run calls it settled
 */
record LevelScore(double nanos, boolean isSettled) {

  /**
   * Reads a report that dbtest wrote as JSON.
   *
   * @return by case; what has no time is left out
   */
  static Map<String, LevelScore> read(Path report) throws IOException {
    Map<String, LevelScore> scores = new TreeMap<>();
    for (JsonNode benchmark : new ObjectMapper().readTree(report.toFile()).path("benchmarks")) {
      JsonNode statistics = benchmark.path("statistics");
      if (statistics.path("unit").asText().equals("ns/op")) {
        scores.put(
            benchmark.path("case").asText(),
            new LevelScore(
                statistics.path("score").asDouble(),
                statistics.path("settling").asText().equals("SETTLED")));
      }
    }
    return scores;
  }
}
