package dev.dbtest.benchmarks.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dbtest.stats.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Judges as readers of JMH's table do: two scores differ if their intervals, {@code score ± error}
 * at 99.9 %, do not overlap. JMH has no way to call two scores the same, so all else is open.
 *
 * @param prefix words before the command, such as {@code taskset -c 0}
 * @param java launcher of the JVM
 * @param classPath the compiled groups and JMH
 * @param options options of JMH
 * @param directory where the command runs
 */
record JmhJudge(
    List<String> prefix, Path java, String classPath, List<String> options, Path directory)
    implements TrialJudge {

  @Override
  public List<TrialOutcome> judge(List<TrialKey> batch) throws IOException, InterruptedException {
    Path report = directory.resolve("jmh.json");
    String className = batch.get(0).className();
    String variants =
        batch.stream()
            .map(key -> TrialSource.variant(key.slowdown()))
            .collect(Collectors.joining("|"));
    List<String> words = new ArrayList<>(prefix);
    // Lanes are pinned to processors of their own, so they need no lock against each other.
    words.addAll(List.of(java.toString(), "-Djmh.ignoreLock=true", "-cp", classPath));
    words.add("org.openjdk.jmh.Main");
    words.add("^%s.(base|%s)$".formatted(className.replace(".", "\\."), variants));
    words.addAll(List.of("-bm", "avgt", "-tu", "ns", "-foe", "true"));
    words.addAll(List.of("-rf", "json", "-rff", report.toString()));
    words.addAll(options);
    Invocation invocation = new Invocation(words, directory);
    Invocation.Finished finished = invocation.run();
    if (finished.exitCode() != 0 || Files.size(report) == 0) {
      throw new IllegalStateException(
          "%s ended with exit code %d:%n%s"
              .formatted(invocation.text(), finished.exitCode(), finished.output()));
    }
    List<TrialOutcome> outcomes = read(batch, report, finished.wall());
    Files.delete(report);
    return outcomes;
  }

  /** The outcomes in a result file. Each comparison takes the time of two benchmarks. */
  static List<TrialOutcome> read(List<TrialKey> batch, Path report, Duration wall)
      throws IOException {
    JsonNode results = new ObjectMapper().readTree(report.toFile());
    double seconds = 2 * wall.toNanos() / 1e9 / results.size();
    List<TrialOutcome> outcomes = new ArrayList<>();
    for (TrialKey key : batch) {
      JsonNode base = metric(results, key.className() + ".base");
      JsonNode variant =
          metric(results, key.className() + "." + TrialSource.variant(key.slowdown()));
      outcomes.add(outcome(key, base, variant, seconds));
    }
    return outcomes;
  }

  private static TrialOutcome outcome(
      TrialKey key, JsonNode base, JsonNode variant, double seconds) {
    Bounds below = Bounds.of(base);
    Bounds above = Bounds.of(variant);
    Verdict verdict = Verdict.INCONCLUSIVE;
    if (above.lower > below.upper) {
      verdict = Verdict.SLOWER;
    } else if (above.upper < below.lower) {
      verdict = Verdict.FASTER;
    }
    return new TrialOutcome(
        key,
        verdict,
        verdict,
        variant.path("score").asDouble() / base.path("score").asDouble(),
        above.lower / below.upper,
        above.upper / below.lower,
        variant.path("rawData").size(),
        0,
        seconds);
  }

  private static JsonNode metric(JsonNode results, String benchmark) {
    for (JsonNode result : results) {
      if (result.path("benchmark").asText().equals(benchmark)) {
        return result.path("primaryMetric");
      }
    }
    throw new IllegalStateException("JMH's results lack " + benchmark);
  }

  private record Bounds(double lower, double upper) {

    static Bounds of(JsonNode metric) {
      JsonNode interval = metric.path("scoreConfidence");
      return new Bounds(interval.path(0).asDouble(), interval.path(1).asDouble());
    }
  }
}
