package dev.dbtest.store.jmh;

import dev.dbtest.json.JsonOut;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.Environment;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Metric;
import dev.dbtest.model.Mode;
import dev.dbtest.model.Round;
import dev.dbtest.model.RunResult;
import dev.dbtest.model.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The benchmarks of a run as JMH would write them with {@code -rf json}, for the programs that read
 * that. As in JMH, a benchmark that failed is not in it, and neither is a verdict.
 *
 * <p>Sampled times are written as the means of rounds, since single samples are not kept; their
 * percentiles are the means of those of the forks.
 */
public final class JmhResultWriter {

  private JmhResultWriter() {}

  /**
   * Writes the benchmarks that were measured, in the format of JMH 1.37.
   *
   * @param out where to; flushed at the end and not closed
   * @throws IOException if {@code out} does not take it
   */
  public static void write(RunResult run, OutputStream out) throws IOException {
    JsonOut json = new JsonOut(out);
    Environment environment = run.environment();
    List<BenchmarkResult> measured =
        run.benchmarks().stream()
            .filter(result -> result.outcome().status() == Status.PASSED)
            .filter(result -> !result.forks().isEmpty())
            .toList();
    json.array(measured, result -> json.object(() -> benchmark(result, environment, json)));
    json.finish();
  }

  private static void benchmark(BenchmarkResult result, Environment environment, JsonOut json)
      throws IOException {
    BenchmarkSettings settings = result.settings();
    json.text("jmhVersion", fact(environment, "jmh"));
    json.text("benchmark", result.jmhName());
    json.text("mode", settings.mode().shortName());
    json.integer("threads", (long) settings.threads());
    json.integer("forks", (long) result.forks().size());
    json.text("jvm", settings.jvm());
    json.texts("jvmArgs", settings.jvmArgs());
    json.text("jdkVersion", fact(environment, "jdk"));
    String vm = fact(environment, "vm");
    int blank = vm.lastIndexOf(' ');
    json.text("vmName", blank < 0 ? vm : vm.substring(0, blank));
    json.text("vmVersion", vm.substring(blank + 1));
    json.integer("warmupIterations", (long) settings.warmupRounds());
    json.text("warmupTime", time(settings, settings.warmupTime()));
    json.integer("warmupBatchSize", (long) settings.batchSize().warmup());
    json.integer("measurementIterations", (long) settings.rounds());
    json.text("measurementTime", time(settings, settings.roundTime()));
    json.integer("measurementBatchSize", (long) settings.batchSize().measurement());
    Map<String, String> parameters = new LinkedHashMap<>(result.id().row().values());
    parameters.remove(Mode.PARAMETER, settings.mode().shortName());
    if (!parameters.isEmpty()) {
      json.texts("params", parameters);
    }
    JmhMetric.ofScores(result).write("primaryMetric", json);
    json.object("secondaryMetrics", () -> secondary(result.forks(), json));
  }

  private static void secondary(List<Fork> forks, JsonOut json) throws IOException {
    Map<String, Metric> names = new TreeMap<>();
    for (Fork fork : forks) {
      for (Metric metric : fork.metrics()) {
        // JMH and its readers know nothing of what dbtest records beside a round.
        if (!metric.isCircumstance()) {
          names.put(metric.name(), metric);
        }
      }
    }
    for (Metric metric : names.values()) {
      List<List<Double>> values =
          forks.stream()
              .flatMap(fork -> fork.metric(metric.name()).stream())
              .map(Metric::values)
              .toList();
      new JmhMetric(metric.unit(), values, metric.aggregation(), Map.of())
          .write(metric.name(), json);
    }
  }

  private static String fact(Environment environment, String name) {
    return environment.facts().getOrDefault(name, "");
  }

  /** As JMH writes times; a single shot has none. */
  private static String time(BenchmarkSettings settings, Duration time) {
    if (settings.mode() == Mode.SINGLE_SHOT) {
      return "single-shot";
    }
    long nanos = time.toNanos();
    if (nanos % 1_000_000_000 == 0) {
      return nanos / 1_000_000_000 + " s";
    }
    if (nanos % 1_000_000 == 0) {
      return nanos / 1_000_000 + " ms";
    }
    return nanos % 1_000 == 0 ? nanos / 1_000 + " us" : nanos + " ns";
  }

  /** The scores of rounds, one list per fork. */
  static List<List<Double>> scores(List<Fork> forks) {
    return forks.stream().map(fork -> fork.rounds().stream().map(Round::score).toList()).toList();
  }
}
