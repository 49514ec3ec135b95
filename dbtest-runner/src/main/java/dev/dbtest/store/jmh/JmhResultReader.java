package dev.dbtest.store.jmh;

import dev.dbtest.json.JsonObject;
import dev.dbtest.model.BatchSize;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Environment;
import dev.dbtest.model.Limits;
import dev.dbtest.model.Mode;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.ParameterRow;
import dev.dbtest.model.Problem;
import dev.dbtest.model.RunResult;
import dev.dbtest.model.ScoreClock;
import dev.dbtest.model.Tags;
import dev.dbtest.model.WarmupWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Reads what JMH writes with {@code -rf json}. It says neither when the run was, nor how many
 * operations a round had, nor what the warm-up measured.
 */
public final class JmhResultReader {
  private JmhResultReader() {}

  /**
   * The run that a document contains.
   *
   * @param benchmarks the list that the document is
   * @param source where it is from, for messages
   */
  public static RunResult of(List<?> benchmarks, String source) {
    Set<String> severalModes = severalModes(benchmarks);
    List<BenchmarkResult> results =
        JsonObject.rootList(benchmarks, benchmark -> benchmark(benchmark, severalModes));
    Map<String, String> facts = new TreeMap<>();
    JsonObject.rootList(benchmarks, JmhResultReader::facts).forEach(facts::putAll);
    return new RunResult(
        source,
        facts.getOrDefault("jmh", ""),
        "",
        0,
        Instant.EPOCH,
        Duration.ZERO,
        false,
        new Environment(facts),
        problems(results),
        List.of(),
        results);
  }

  private static List<Problem> problems(List<BenchmarkResult> results) {
    List<Problem> problems = new ArrayList<>();
    subject(results, result -> result.forks().isEmpty())
        .ifPresent(
            bare ->
                problems.add(
                    Problem.warning(
                        bare,
                        "there is no raw data, so nothing can be told from its score.",
                        "Have JMH write it: -Djmh.json.rawData=true, which is the default.")));
    subject(results, JmhResultReader::hasForkWithoutMean)
        .ifPresent(
            broken ->
                problems.add(
                    Problem.warning(
                        broken,
                        "some rounds are NaN, infinite or not above 0, so their forks have no mean"
                            + " and count for nothing.",
                        "Measure it again: JMH writes such a round where it counted no operation"
                            + " or no time.")));
    return problems;
  }

  /** The results of a kind, in a few words; empty if there are none. */
  private static Optional<String> subject(
      List<BenchmarkResult> results, Predicate<BenchmarkResult> kind) {
    List<String> all = results.stream().filter(kind).map(result -> result.id().text()).toList();
    return all.stream()
        .findFirst()
        .map(first -> all.size() > 1 ? first + " and " + (all.size() - 1) + " more" : first);
  }

  private static boolean hasForkWithoutMean(BenchmarkResult result) {
    return result.forks().stream()
        .flatMap(fork -> fork.rounds().stream())
        .anyMatch(round -> !(round.score() > 0 && Double.isFinite(round.score())));
  }

  /** Names of benchmarks that were measured in more than one mode. */
  private static Set<String> severalModes(List<?> benchmarks) {
    Map<String, Set<String>> modes = new HashMap<>();
    for (JsonObject benchmark : JsonObject.rootList(benchmarks, Function.identity())) {
      modes
          .computeIfAbsent(benchmark.text("benchmark"), name -> new HashSet<>())
          .add(benchmark.text("mode"));
    }
    modes.values().removeIf(of -> of.size() == 1);
    return modes.keySet();
  }

  private static BenchmarkResult benchmark(JsonObject benchmark, Set<String> severalModes) {
    String name = benchmark.text("benchmark");
    int dot = name.lastIndexOf('.');
    if (dot <= 0) {
      throw benchmark.unknown("benchmark", name);
    }
    String modeName = benchmark.text("mode");
    Mode mode = Mode.ofShortName(modeName).orElseThrow(() -> benchmark.unknown("mode", modeName));
    String method = name.substring(dot + 1);
    return new BenchmarkResult(
            new CaseId(
                name.substring(0, dot),
                method,
                ParameterRow.ofValues(parameters(benchmark, severalModes.contains(name)))),
            method,
            Tags.NONE,
            false,
            settings(benchmark, mode),
            Limits.NONE,
            new Outcome.Passed(),
            JmhForks.of(benchmark, mode))
        .withJmhName(name);
  }

  /** The parameters; the mode counts as one where it tells cases apart, as in our own runs. */
  private static Map<String, String> parameters(JsonObject benchmark, boolean withMode) {
    Map<String, String> values = new LinkedHashMap<>();
    if (benchmark.has("params")) {
      values.putAll(benchmark.textsByName("params"));
    }
    if (withMode) {
      values.put(Mode.PARAMETER, benchmark.text("mode"));
    }
    return values;
  }

  private static BenchmarkSettings settings(JsonObject benchmark, Mode mode) {
    return new BenchmarkSettings(
        mode,
        benchmark.smallInteger("threads"),
        benchmark.smallInteger("warmupIterations"),
        time(benchmark, "warmupTime"),
        benchmark.smallInteger("measurementIterations"),
        time(benchmark, "measurementTime"),
        optional(benchmark, "jvm").orElse(""),
        benchmark.has("jvmArgs") ? benchmark.texts("jvmArgs") : List.of(),
        List.of(),
        WarmupWindow.FIXED,
        ScoreClock.WALL,
        new BatchSize(
            batchSize(benchmark, "warmupBatchSize"), batchSize(benchmark, "measurementBatchSize")));
  }

  private static int batchSize(JsonObject benchmark, String name) {
    return benchmark.has(name) ? benchmark.smallInteger(name) : 1;
  }

  /** The facts, named as in our own runs; JMH before 1.20 writes none. */
  private static Map<String, String> facts(JsonObject benchmark) {
    Map<String, String> facts = new TreeMap<>();
    optional(benchmark, "jmhVersion").ifPresent(version -> facts.put("jmh", version));
    optional(benchmark, "jdkVersion").ifPresent(version -> facts.put("jdk", version));
    optional(benchmark, "vmName")
        .ifPresent(
            name ->
                facts.put(
                    "vm", (name + " " + optional(benchmark, "vmVersion").orElse("")).strip()));
    return facts;
  }

  private static Optional<String> optional(JsonObject benchmark, String name) {
    return Optional.ofNullable(benchmark.textOrNull(name));
  }

  /** A time as JMH writes it, such as "10 s"; single shots have none. */
  private static Duration time(JsonObject benchmark, String name) {
    String text = benchmark.text(name);
    if (text.equals("single-shot")) {
      return Duration.ZERO;
    }
    int blank = text.indexOf(' ');
    try {
      return JmhUnit.ofWord(text.substring(blank + 1))
          .map(unit -> Duration.ofNanos((long) (Long.parseLong(text.substring(0, blank)) * unit)))
          .orElseThrow(() -> benchmark.unknown(name, text));
    } catch (NumberFormatException | IndexOutOfBoundsException noTime) {
      throw benchmark.unknown(name, text);
    }
  }
}
