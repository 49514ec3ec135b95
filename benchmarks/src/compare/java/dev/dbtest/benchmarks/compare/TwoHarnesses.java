package dev.dbtest.benchmarks.compare;

import dev.dbtest.benchmarks.compare.Invocation.Finished;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The same benchmarks with the same forks and rounds under JMH's own main class and under {@code
 * dbtest bench}.
 *
 * @param home a distribution of dbtest
 * @param benchmarks class path of the benchmarks
 * @param directory where the commands run and write
 * @param load how much is measured
 * @param limit longest time for a command of JMH, which ends no fork by itself
 */
record TwoHarnesses(Path home, List<Path> benchmarks, Path directory, Load load, Duration limit) {

  /** Copies the list. */
  TwoHarnesses {
    benchmarks = List.copyOf(benchmarks);
  }

  /**
   * How much is measured of each benchmark.
   *
   * @param roundTime as both harnesses read it, such as {@code 50ms}
   */
  record Load(int forks, int warmup, int rounds, String roundTime) {

    /** The same rounds with more forks. */
    Load withForks(int more) {
      return new Load(more, warmup, rounds, roundTime);
    }

    List<String> ofJmh() {
      return List.of(
          "-f",
          Integer.toString(forks),
          "-wi",
          Integer.toString(warmup),
          "-w",
          roundTime,
          "-i",
          Integer.toString(rounds),
          "-r",
          roundTime);
    }

    List<String> ofDbtest() {
      return List.of(
          "--forks",
          Integer.toString(forks),
          "--warmup",
          Integer.toString(warmup),
          "--rounds",
          Integer.toString(rounds),
          "--round-time",
          roundTime,
          // Forks of JMH start with the heap that their JVM chooses.
          "--no-touch-heap");
    }
  }

  /**
   * What a command measured.
   *
   * @param scores by {@linkplain ForkScores#key key}
   * @param wall time of the whole command
   * @param output what it printed
   */
  record Measured(Map<String, ForkScores> scores, Duration wall, String output) {}

  /** The same with another load. */
  TwoHarnesses with(Load other) {
    return new TwoHarnesses(home, benchmarks, directory, other, limit);
  }

  /**
   * Measures with JMH. What it cannot measure has no scores.
   *
   * @param include regular expression of benchmarks
   */
  Measured jmh(String include, List<String> more) throws IOException, InterruptedException {
    Path report = directory.resolve("jmh.json");
    Files.deleteIfExists(report);
    List<String> words = new ArrayList<>(jmhCommand());
    words.add(include);
    words.addAll(load.ofJmh());
    words.addAll(List.of("-rf", "json", "-rff", report.toString()));
    words.addAll(more);
    Finished finished =
        new Invocation(words, directory)
            .run(limit)
            .orElseGet(() -> new Finished(limit, 137, "It was killed after " + limit));
    Map<String, ForkScores> scores =
        Files.exists(report) && Files.size(report) > 0 ? JmhScores.read(report) : new TreeMap<>();
    return new Measured(scores, finished.wall(), finished.output());
  }

  /** Measures with dbtest. What fails has its failure. */
  Measured dbtest(List<String> patterns, List<String> more)
      throws IOException, InterruptedException {
    Path report = directory.resolve("dbtest.json");
    Files.deleteIfExists(report);
    List<String> words =
        new ArrayList<>(
            List.of(home.resolve("dbtest").toString(), "bench", "--classpath", path(benchmarks)));
    patterns.forEach(pattern -> words.addAll(List.of("--pattern", pattern)));
    words.addAll(load.ofDbtest());
    words.addAll(List.of("--report", "json=" + report));
    words.addAll(more);
    Invocation invocation = new Invocation(words, directory);
    Finished finished = invocation.run();
    if (!Files.exists(report)) {
      throw new IllegalStateException(
          "%s wrote no report:%n%s".formatted(invocation.text(), finished.output()));
    }
    return new Measured(DbtestScores.read(report), finished.wall(), finished.output());
  }

  /** The names of all benchmarks, as JMH lists them. */
  List<String> names() throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(jmhCommand());
    words.add("-l");
    return new Invocation(words, directory)
        .run()
        .output()
        .lines()
        .filter(line -> line.contains(".") && !line.contains(" "))
        .sorted()
        .toList();
  }

  private List<String> jmhCommand() throws IOException {
    List<Path> all = new ArrayList<>(benchmarks);
    try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
      jars.sorted().forEach(all::add);
    }
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return List.of(
        java.toString(), "-Djmh.ignoreLock=true", "-cp", path(all), "org.openjdk.jmh.Main");
  }

  private static String path(List<Path> entries) {
    return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
