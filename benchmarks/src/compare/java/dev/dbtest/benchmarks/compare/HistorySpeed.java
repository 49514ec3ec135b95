package dev.dbtest.benchmarks.compare;

import dev.dbtest.benchmarks.compare.Invocation.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Question: how long does {@code dbtest history} take over many stored runs, with its index and
 * without?
 *
 * <p>Workload: a history that is made up. Each command is run once after the index is deleted, and
 * then several times with it.
 *
 * <pre>{@code benchmarks/history-speed --runs 10000}</pre>
 */
@Command(
    name = "history-speed",
    description = "Measures dbtest history over a history that is made up.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class HistorySpeed implements Callable<Integer> {

  @Option(names = "--home", required = true, description = "Distribution of dbtest")
  private Path home = Path.of("");

  @Option(names = "--runs", description = "Stored runs")
  private int runs = 10_000;

  @Option(names = "--tests", description = "Tests of a run")
  private int tests = 950;

  @Option(names = "--benchmarks", description = "Benchmarks of a run")
  private int benchmarks = 50;

  @Option(names = "--forks", description = "Forks of a benchmark")
  private int forks = 10;

  @Option(names = "--days", description = "Days that the runs are spread over")
  private int days = 365;

  @Option(names = "--repeat", description = "Times that each command is run with an index")
  private int repeat = 5;

  /**
   * Runs all of it and prints a table as Markdown.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    System.exit(new CommandLine(new HistorySpeed()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path root = home.toAbsolutePath().normalize();
    Path store =
        root.resolveSibling(
            "history-%d-%d-%d-%d-%d".formatted(runs, tests, benchmarks, forks, days));
    if (!Files.isDirectory(store)) {
      Path draft = root.resolveSibling("draft");
      deleteAll(draft);
      new MadeHistory(tests, benchmarks, forks).store(draft, runs, days);
      Files.move(draft, store);
    }
    Files.createDirectories(root.resolveSibling("work"));
    System.out.printf("%s.%n%n", Machine.describe());
    System.out.printf(
        "%,d runs of %,d tests and %,d benchmarks in %,d days, %,d MB.%n%n",
        runs, tests, benchmarks, days, size(store) >> 20);
    System.out.printf("| | without index | with it |%n|---|--:|--:|%n");
    row("the list", root, store, List.of(), "runs");
    row("one test", root, store, List.of(MadeHistory.TEST), MadeHistory.TEST);
    row("one benchmark", root, store, List.of(MadeHistory.BENCHMARK), MadeHistory.BENCHMARK);
    return 0;
  }

  private void row(String name, Path root, Path store, List<String> words, String proof)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(root.resolve("dbtest").toString(), "history"));
    command.addAll(words);
    command.addAll(List.of("--store", store.toString(), "--no-config"));
    Contender history =
        Contender.of(name, new Invocation(command, root.resolveSibling("work")), proof);
    deleteAll(store.resolve("index"));
    double cold = seconds(history.run());
    List<Double> warm = new ArrayList<>();
    for (int i = 0; i < repeat; i++) {
      warm.add(seconds(history.run()));
    }
    System.out.printf("| %s | %.2f s | %.2f s |%n", name, cold, Samples.median(warm));
  }

  private static double seconds(Finished finished) {
    return finished.wall().toNanos() / 1e9;
  }

  private static long size(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      long size = 0;
      for (Path file : (Iterable<Path>) files::iterator) {
        size += Files.isRegularFile(file) ? Files.size(file) : 0;
      }
      return size;
    }
  }

  private static void deleteAll(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(file);
      }
    }
  }
}
