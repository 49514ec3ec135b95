package dev.dbtest.benchmarks.compare;

import dev.dbtest.benchmarks.compare.TwoHarnesses.Load;
import dev.dbtest.benchmarks.compare.TwoHarnesses.Measured;
import dev.dbtest.benchmarks.generate.SourceCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Question: what does {@code dbtest bench} cost beside plain JMH for the same forks and rounds, and
 * are the scores the same? And are those of a class with dbtest's annotations those of its twin
 * with JMH's?
 *
 * <p>Workload: the twin classes, and benchmarks of {@code benchmarks.jar}; both harnesses in turns.
 *
 * <pre>{@code benchmarks/compare-with-jmh --repeat 12 --forks 1}</pre>
 */
@Command(
    name = "compare-with-jmh",
    description = "Compares dbtest bench with plain JMH: wall time and scores.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class CompareWithJmh implements Callable<Integer> {

  @Option(names = "--home", required = true, description = "Distribution of dbtest")
  private Path home = Path.of("");

  @Option(names = "--repeat", description = "Turns of each command")
  private int repeat = 12;

  @Option(
      names = "--group",
      description = "Class of benchmarks.jar that is measured beside the twins; blank for none")
  private String group = "dev.dbtest.benchmarks.bytes.HashGroup";

  @Option(names = "--forks", description = "Forks a benchmark in each turn")
  private int forks = 1;

  @Option(names = "--warmup", description = "Warm-up rounds a fork")
  private int warmup = 3;

  @Option(names = "--rounds", description = "Rounds a fork")
  private int rounds = 5;

  @Option(names = "--round-time", description = "Length of a round")
  private String roundTime = "100ms";

  @Option(names = "--prof", description = "Profilers of dbtest bench; blank for its own choice")
  private String profilers = "";

  private final ScoreTable scores = new ScoreTable("dbtest", "JMH");
  private final ScoreTable twins = new ScoreTable("dbtest's annotations", "JMH's");
  private final List<Double> ours = new ArrayList<>();
  private final List<Double> theirs = new ArrayList<>();
  private final List<String> parts = new ArrayList<>();

  /**
   * Runs the comparison and prints it as Markdown.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    System.exit(new CommandLine(new CompareWithJmh()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path root = home.toAbsolutePath().normalize();
    Path work = Files.createDirectories(root.resolveSibling("work"));
    Path jar = root.resolve("benchmarks.jar");
    Path classes = Files.createDirectories(work.resolve("classes"));
    SourceCompiler.compileGroups(TwinSources.sources(), classes, jar.toString());
    TwoHarnesses harnesses =
        new TwoHarnesses(
            root,
            group.isBlank() ? List.of(classes) : List.of(classes, jar),
            work,
            new Load(forks, warmup, rounds, roundTime),
            Duration.ofHours(1));
    for (int i = 0; i < repeat; i++) {
      if (i % 2 == 0) {
        addOurs(harnesses);
        addTheirs(harnesses);
      } else {
        addTheirs(harnesses);
        addOurs(harnesses);
      }
      System.err.printf(
          "%d of %d: dbtest %.1f s, JMH %.1f s%n", i + 1, repeat, ours.get(i), theirs.get(i));
    }
    print();
    return 0;
  }

  private List<String> measured() {
    List<String> all = new ArrayList<>(List.of(TwinSources.OURS, TwinSources.THEIRS));
    if (!group.isBlank()) {
      all.add(group);
    }
    return all;
  }

  private void addOurs(TwoHarnesses harnesses) throws IOException, InterruptedException {
    List<String> patterns = measured().stream().map(name -> name + "#*").toList();
    Measured run = harnesses.dbtest(patterns, profilers());
    require(run);
    ours.add(run.wall().toNanos() / 1e9);
    Path report = harnesses.directory().resolve("dbtest.json");
    parts.add(CommandTimes.of(report, run.wall()).text(run.scores().size() * forks));
    Map<String, List<List<Double>>> all = forksOf(run.scores());
    scores.addOurs(all);
    twins.addOurs(twin(all, TwinSources.OURS));
    twins.addTheirs(twin(all, TwinSources.THEIRS));
  }

  private List<String> profilers() {
    return profilers.isBlank() ? List.of() : List.of("--prof", profilers);
  }

  private void addTheirs(TwoHarnesses harnesses) throws IOException, InterruptedException {
    String include =
        measured().stream()
            .map(name -> name.replace(".", "\\."))
            .collect(Collectors.joining("|", "^(", ")\\."));
    Measured run = harnesses.jmh(include, List.of("-bm", "avgt", "-tu", "ns"));
    require(run);
    theirs.add(run.wall().toNanos() / 1e9);
    scores.addTheirs(forksOf(run.scores()));
  }

  private static void require(Measured run) {
    if (run.scores().isEmpty() || !run.scores().values().stream().allMatch(ForkScores::isWhole)) {
      throw new IllegalStateException("not all was measured:\n" + run.output());
    }
  }

  private static Map<String, List<List<Double>>> forksOf(Map<String, ForkScores> scores) {
    Map<String, List<List<Double>>> forks = new TreeMap<>();
    scores.forEach((key, of) -> forks.put(key, of.forks()));
    return forks;
  }

  /** The benchmarks of one of the twins, without its name. */
  private static Map<String, List<List<Double>>> twin(
      Map<String, List<List<Double>>> all, String className) {
    Map<String, List<List<Double>>> own = new TreeMap<>();
    all.forEach(
        (key, forks) -> {
          if (key.startsWith(className + ".")) {
            own.put(key.substring(className.length() + 1), forks);
          }
        });
    return own;
  }

  private void print() {
    List<Double> ratios = Samples.ratios(ours, theirs);
    System.out.printf("%s.%n%n", Machine.describe());
    System.out.printf(
        "`benchmarks/compare-with-jmh --repeat %d --forks %d --warmup %d --rounds %d --round-time"
            + " %s%s`%n%n",
        repeat,
        forks,
        warmup,
        rounds,
        roundTime,
        profilers.isBlank() ? "" : " --prof " + profilers);
    System.out.printf("### Wall time%n%n| command | median | fastest |%n|---|--:|--:|%n");
    System.out.printf(
        "| `dbtest bench` | %.1f s | %.1f s |%n| JMH | %.1f s | %.1f s |%n%n",
        Samples.median(ours),
        Collections.min(ours),
        Samples.median(theirs),
        Collections.min(theirs));
    System.out.printf(
        "dbtest takes %.3f times JMH's time (median of %d pairs, %.3f–%.3f).%n%n",
        Samples.median(ratios), repeat, Collections.min(ratios), Collections.max(ratios));
    System.out.printf("Where dbtest's time goes: %s.%n%n", parts.get(parts.size() - 1));
    System.out.printf("### Scores of dbtest and of JMH%n%n%s%n", scores.table());
    System.out.printf(
        "### A class with dbtest's annotations and its twin with JMH's%n%n%s", twins.table());
  }
}
