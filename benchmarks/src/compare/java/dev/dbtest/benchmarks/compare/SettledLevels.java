package dev.dbtest.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Question: how far from the level of code that has run for ten seconds are the numbers of {@code
 * dbtest bench}, with a fixed warm-up of three rounds and with the one that a pilot finds?
 *
 * <p>Workload: every case of {@code benchmarks.jar}, or of another class path; runs of each class,
 * one after the other. A level is the score of rounds 101 to 120 of 100 ms.
 *
 * <pre>{@code benchmarks/settled-levels --report docs/settled-levels.md}</pre>
 */
@Command(
    name = "settled-levels",
    description = "Holds scores against the level that the same code has after ten seconds.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class SettledLevels implements Callable<Integer> {

  @Option(names = "--home", required = true, description = "Distribution of dbtest")
  private Path home = Path.of("");

  @Option(names = "--forks", description = "Forks a case, but for its level")
  private int forks = 6;

  @Option(names = "--level-forks", description = "Forks a case for its level")
  private int levelForks = 2;

  @Option(names = "--stored", description = "Takes the time of a run with stored warm-ups, too")
  private boolean stored;

  @Option(names = "--report", description = "Markdown file to write; else standard output")
  private Path report = Path.of("/dev/stdout");

  @Mixin private final BenchLanes lanes = new BenchLanes();

  private final LevelTable table = new LevelTable();
  private final Map<String, Duration> walls = new ConcurrentHashMap<>();

  /**
   * Runs the comparison and writes it as Markdown.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    System.exit(new CommandLine(new SettledLevels()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    lanes.forEachClass(home, this::measure);
    Files.writeString(report, text());
    return 0;
  }

  private void measure(BenchLane lane, String name) throws IOException, InterruptedException {
    String number = Integer.toString(forks);
    Map<String, LevelScore> fixed = scores(lane, name, "fixed", "--forks", number, "--warmup", "3");
    Map<String, LevelScore> found = scores(lane, name, "found", "--forks", number);
    if (stored) {
      scores(lane, name, "stored", "--forks", number);
    }
    String few = Integer.toString(levelForks);
    Map<String, LevelScore> level =
        scores(lane, name, "level", "--forks", few, "--warmup", "100", "--rounds", "20");
    synchronized (table) {
      table.add(fixed, found, level);
      System.err.printf("%s: %d cases so far%n", name, table.size());
      System.err.flush();
    }
  }

  private Map<String, LevelScore> scores(BenchLane lane, String name, String kind, String... more)
      throws IOException, InterruptedException {
    BenchLane.Run run = lane.run(name, List.of(more));
    walls.merge(kind, run.wall(), Duration::plus);
    return LevelScore.read(run.report());
  }

  private String text() {
    double fixed = seconds("fixed");
    StringBuilder text = new StringBuilder();
    text.append("%s%s.%n%n".formatted(Machine.describe(), lanes.text()));
    text.append(
        "%d forks a case, held against the level of %d forks.%n%n".formatted(forks, levelForks));
    text.append(table.text());
    text.append(
        "%nAll cases take %.0f s with three rounds of warm-up, and %.2f times that where warm-ups"
            .formatted(fixed, seconds("found") / fixed));
    text.append(" have to be found.");
    if (stored) {
      text.append(
          " With those of a run before they take %.2f times.".formatted(seconds("stored") / fixed));
    }
    return text.append(System.lineSeparator()).toString();
  }

  private double seconds(String kind) {
    return walls.getOrDefault(kind, Duration.ZERO).toNanos() / 1e9;
  }
}
