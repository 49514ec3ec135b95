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

/**
 * Judges by {@code dbtest bench}, as a user would run it.
 *
 * @param prefix words before the command, such as {@code taskset -c 0}
 * @param command the command {@code dbtest}
 * @param options options of {@code bench}
 * @param classes compiled groups
 * @param directory where the command runs; no other command may run there at the same time
 * @param seed seeds of the commands are derived from it
 */
record DbtestJudge(
    List<String> prefix,
    Path command,
    List<String> options,
    Path classes,
    Path directory,
    long seed)
    implements TrialJudge {

  @Override
  public List<TrialOutcome> judge(List<TrialKey> batch) throws IOException, InterruptedException {
    Path report = directory.resolve("report.json");
    List<String> words = new ArrayList<>(prefix);
    words.addAll(List.of(command.toString(), "bench", "--classpath", classes.toString()));
    for (TrialKey key : batch) {
      words.addAll(List.of("--pattern", key.className() + "#base"));
      words.addAll(
          List.of("--pattern", key.className() + "#" + TrialSource.variant(key.slowdown())));
    }
    words.addAll(List.of("--seed", Long.toString(seedOf(batch.get(0)))));
    words.addAll(List.of("--report", "json=" + report));
    words.addAll(options);
    Invocation invocation = new Invocation(words, directory);
    Invocation.Finished finished = invocation.run();
    if (finished.exitCode() != 0) {
      throw new IllegalStateException(
          "%s ended with exit code %d:%n%s"
              .formatted(invocation.text(), finished.exitCode(), finished.output()));
    }
    List<TrialOutcome> outcomes = read(batch, report, finished.wall());
    Files.delete(report);
    return outcomes;
  }

  private long seedOf(TrialKey key) {
    long repetition = (seed * 100 + key.repetition()) * 100 + key.slowdown();
    return repetition * 100_000 + Math.floorMod(key.body().name().hashCode(), 100_000);
  }

  /**
   * The outcomes in a report. The time of the whole command is shared out by the time of the forks,
   * so that a comparison bears its part of start-up.
   */
  static List<TrialOutcome> read(List<TrialKey> batch, Path report, Duration wall)
      throws IOException {
    JsonNode benchmarks = new ObjectMapper().readTree(report.toFile()).path("benchmarks");
    double all = 0;
    for (JsonNode benchmark : benchmarks) {
      all += forkNanos(benchmark);
    }
    List<TrialOutcome> outcomes = new ArrayList<>();
    for (TrialKey key : batch) {
      JsonNode base = find(benchmarks, key.className(), "base");
      JsonNode variant = find(benchmarks, key.className(), TrialSource.variant(key.slowdown()));
      double share = (forkNanos(base) + forkNanos(variant)) / all;
      outcomes.add(outcome(key, variant.path("comparison"), share * wall.toNanos() / 1e9));
    }
    return outcomes;
  }

  private static TrialOutcome outcome(TrialKey key, JsonNode comparison, double seconds) {
    JsonNode first = comparison.path("firstStage");
    JsonNode interval = comparison.path("interval");
    return new TrialOutcome(
        key,
        Verdict.valueOf(first.path("verdict").asText()),
        Verdict.valueOf(comparison.path("verdict").asText()),
        comparison.path("ratio").asDouble(Double.NaN),
        interval.path("lower").asDouble(Double.NaN),
        interval.path("upper").asDouble(Double.NaN),
        first.path("blocks").asInt(),
        comparison.path("confirmation").path("blocks").asInt(0),
        seconds);
  }

  private static JsonNode find(JsonNode benchmarks, String className, String method) {
    for (JsonNode benchmark : benchmarks) {
      if (benchmark.path("class").asText().equals(className)
          && benchmark.path("method").asText().equals(method)) {
        return benchmark;
      }
    }
    throw new IllegalStateException("the report lacks %s#%s".formatted(className, method));
  }

  private static double forkNanos(JsonNode benchmark) {
    double nanos = 0;
    for (JsonNode fork : benchmark.path("forks")) {
      nanos += fork.path("wallNanos").asDouble();
    }
    for (JsonNode fork : benchmark.path("confirmation").path("forks")) {
      nanos += fork.path("wallNanos").asDouble();
    }
    return nanos;
  }
}
