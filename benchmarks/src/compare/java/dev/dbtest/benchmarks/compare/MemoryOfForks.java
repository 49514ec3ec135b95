package dev.dbtest.benchmarks.compare;

import dev.dbtest.benchmarks.generate.SourceCompiler;
import dev.dbtest.journal.JournalDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Question: how much memory do the JVMs of dbtest need for a run of many benchmarks and forks?
 *
 * <p>Workload: generated benchmarks that do nothing. A fork of each is run; then the run is killed,
 * its journal filled up with copies of those forks, and the run gone on with to its end.
 *
 * <pre>{@code benchmarks/memory-of-forks --cases 1000 --forks 20}</pre>
 */
@Command(
    name = "memory-of-forks",
    description = "Watches the memory of dbtest bench in a run of many forks.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class MemoryOfForks implements Callable<Integer> {

  private static final long INTERVAL_MILLIS = 100;

  @Option(names = "--home", required = true, description = "Distribution of dbtest")
  private Path home = Path.of("");

  @Option(names = "--cases", description = "Benchmarks")
  private int cases = 1_000;

  @Option(names = "--forks", description = "Forks of each")
  private int forks = 20;

  @Option(names = "--open", description = "Forks that are left to run after the journal is filled")
  private int open = 50;

  /**
   * Runs all of it and prints what was seen as Markdown.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    System.exit(new CommandLine(new MemoryOfForks()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path root = home.toAbsolutePath().normalize();
    Path work = Files.createDirectories(root.resolveSibling("work"));
    Path classes = Files.createDirectories(work.resolve("classes"));
    String jar = root.resolve("benchmarks.jar").toString();
    SourceCompiler.compileGroups(ManyGroups.sources(cases), classes, jar);

    JvmMemory real = new JvmMemory();
    Path journal = runFirstBlock(root, work, classes, real);
    long measured = LongJournal.forks(journal).size();
    LongJournal.extend(journal, forks, open, new Random(1));

    JvmMemory resumed = new JvmMemory();
    Process process = start(root, work, classes, List.of("--resume"));
    while (!process.waitFor(INTERVAL_MILLIS, TimeUnit.MILLISECONDS)) {
      resumed.look(process);
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException(
          "the resumed run ended with exit code "
              + process.exitValue()
              + "; see "
              + work.resolve("output.txt"));
    }
    System.out.printf("%s.%n%n", Machine.describe());
    System.out.printf("| run | front | host | both at one moment |%n|---|--:|--:|--:|%n");
    System.out.println(real.row("%,d forks, all of them run".formatted(measured)));
    System.out.println(
        resumed.row("%,d forks of %,d benchmarks, resumed".formatted((long) cases * forks, cases)));
    return 0;
  }

  /** Runs until every benchmark has a fork, and returns the journal of that. */
  private Path runFirstBlock(Path root, Path work, Path classes, JvmMemory memory)
      throws IOException, InterruptedException {
    Process process = start(root, work, classes, List.of());
    JournalDirectory journals = new JournalDirectory(work.resolve(".dbtest").resolve("journal"));
    try {
      Optional<Path> journal = Optional.empty();
      while (journal.isEmpty() || LongJournal.forks(journal.get()).size() < cases) {
        for (int i = 0; i < 20; i++) {
          memory.look(process);
          if (process.waitFor(INTERVAL_MILLIS, TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException(
                "the run ended too early; see " + work.resolve("output.txt"));
          }
        }
        journal = journals.newestUnfinished();
      }
      return journal.get();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
  }

  private Process start(Path root, Path work, Path classes, List<String> more) throws IOException {
    List<String> words = new ArrayList<>(List.of(root.resolve("dbtest").toString(), "bench"));
    words.addAll(List.of("--classpath", classes.toString(), "--seed", "1"));
    words.addAll(List.of("--forks", Integer.toString(forks)));
    words.addAll(List.of("--warmup", "1", "--rounds", "5", "--round-time", "1ms"));
    words.addAll(List.of("--report", "json=" + work.resolve("report.json")));
    words.addAll(more);
    return new ProcessBuilder(words)
        .directory(work.toFile())
        .redirectErrorStream(true)
        .redirectOutput(work.resolve("output.txt").toFile())
        .start();
  }
}
