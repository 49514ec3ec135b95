package dev.dbtest.benchmarks.compare;

import dev.dbtest.benchmarks.compare.SampleRow.Agreement;
import dev.dbtest.benchmarks.compare.TwoHarnesses.Load;
import dev.dbtest.benchmarks.compare.TwoHarnesses.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Question: does {@code dbtest bench} measure what JMH measures, on benchmarks that nobody wrote
 * for it?
 *
 * <p>Workload: every benchmark of JMH's own samples, unchanged, class by class under JMH and then
 * under dbtest with the same forks and rounds. Where the intervals do not overlap, both measure it
 * once more with twice the forks.
 *
 * <pre>{@code tests/jmh-samples --report docs/jmh-samples.md}</pre>
 */
@Command(
    name = "jmh-samples",
    description = "Measures JMH's samples with JMH and with dbtest, and compares.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class JmhSamples implements Callable<Integer> {

  @Option(names = "--home", required = true, description = "Distribution of dbtest")
  private Path home = Path.of("");

  @Option(names = "--samples", required = true, description = "jmh-samples.jar")
  private Path samples = Path.of("");

  @Option(names = "--report", description = "Markdown file to write; else standard output")
  private Path report = Path.of("/dev/stdout");

  @Option(names = "--include", description = "Classes whose name holds a match of this expression")
  private Pattern include = Pattern.compile("");

  @Option(names = "--forks", description = "Forks a benchmark")
  private int forks = 3;

  @Option(names = "--warmup", description = "Warm-up rounds a fork")
  private int warmup = 3;

  @Option(names = "--rounds", description = "Rounds a fork")
  private int rounds = 3;

  @Option(names = "--round-time", description = "Length of a round")
  private String roundTime = "50ms";

  @Option(names = "--fork-timeout", description = "When dbtest gives up a fork, in seconds")
  private int forkTimeout = 120;

  @Option(names = "--limit", description = "When a command of JMH is killed, in seconds")
  private int limit = 400;

  /**
   * Runs the samples and writes the report; exit code 1 if something is not as it should be.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    System.exit(new CommandLine(new JmhSamples()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path root = home.toAbsolutePath().normalize();
    TwoHarnesses harnesses =
        new TwoHarnesses(
            root,
            List.of(samples.toAbsolutePath().normalize()),
            Files.createDirectories(root.resolveSibling("work")),
            new Load(forks, warmup, rounds, roundTime),
            Duration.ofSeconds(limit));
    Map<String, Set<String>> classes = new TreeMap<>();
    for (String name : harnesses.names()) {
      String owner = name.substring(0, name.lastIndexOf('.'));
      if (include.matcher(owner).find()) {
        classes.computeIfAbsent(owner, ignored -> new TreeSet<>()).add(name);
      }
    }
    List<SampleRow> rows = new ArrayList<>();
    for (Map.Entry<String, Set<String>> sample : classes.entrySet()) {
      List<SampleRow> measured = measure(harnesses, sample.getKey(), sample.getValue());
      rows.addAll(measured);
      System.err.printf(
          "%s: %s%n",
          sample.getKey(),
          measured.stream()
              .collect(
                  Collectors.groupingBy(
                      SampleRow::agreement, TreeMap::new, Collectors.counting())));
      if (!report.startsWith("/dev")) {
        // What is measured so far is worth reading, should this be ended early.
        Files.writeString(report, text(rows));
      }
    }
    Files.writeString(report, text(rows));
    return rows.stream().allMatch(SampleRow::isFine) ? 0 : 1;
  }

  private List<SampleRow> measure(TwoHarnesses harnesses, String owner, Set<String> names)
      throws IOException, InterruptedException {
    List<SampleRow> first = rows(harnesses, owner, names, false);
    Set<String> doubtful =
        first.stream()
            .filter(row -> row.agreement() == Agreement.DIFFERENT)
            .map(row -> row.key().replaceFirst("[\\[ ].*", ""))
            .collect(Collectors.toSet());
    if (doubtful.isEmpty()) {
      return first;
    }
    Load more = harnesses.load().withForks(2 * forks);
    Map<String, SampleRow> second =
        rows(harnesses.with(more), owner, doubtful, true).stream()
            .collect(Collectors.toMap(SampleRow::key, row -> row));
    return first.stream()
        .map(row -> row.isFine() ? row : second.getOrDefault(row.key(), row))
        .toList();
  }

  private List<SampleRow> rows(
      TwoHarnesses harnesses, String owner, Set<String> names, boolean again)
      throws IOException, InterruptedException {
    String alternatives = names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    Measured jmh = harnesses.jmh("^(" + alternatives + ")$", List.of());
    String binary = binaryName(owner);
    List<String> patterns =
        names.stream().map(name -> binary + "#" + name.substring(owner.length() + 1)).toList();
    Measured dbtest = harnesses.dbtest(patterns, List.of("--fork-timeout", forkTimeout + "s"));
    TreeSet<String> keys = new TreeSet<>(jmh.scores().keySet());
    keys.addAll(dbtest.scores().keySet());
    return keys.stream()
        .map(key -> new SampleRow(key, jmh.scores().get(key), dbtest.scores().get(key), again))
        .toList();
  }

  /** The name of a class whose nested ones JMH writes with dots. */
  private static String binaryName(String canonical) {
    StringBuilder name = new StringBuilder();
    boolean inClass = false;
    for (String part : canonical.split("\\.", -1)) {
      name.append(name.isEmpty() ? "" : inClass ? "$" : ".").append(part);
      inClass |= Character.isUpperCase(part.charAt(0));
    }
    return name.toString();
  }

  private String text(List<SampleRow> rows) {
    Map<Agreement, Long> counts =
        rows.stream()
            .collect(
                Collectors.groupingBy(SampleRow::agreement, TreeMap::new, Collectors.counting()));
    StringBuilder text = new StringBuilder("# JMH's samples under JMH and under dbtest\n\n");
    text.append(Machine.describe()).append(".\n\n");
    text.append(
        """
        Every benchmark of `org.openjdk.jmh:jmh-samples:1.37`, unchanged, class by class under JMH
        and then under `dbtest bench`: %d forks of %d warm-up rounds and %d rounds of %s. Scores are
        nanoseconds an operation (avgt, sample, ss) or operations a second (thrpt), with the half
        width of the 95 %% interval of the forks' means. Where the intervals do not overlap, both
        measured once more with %d forks, since of many intervals some miss each other by chance.

        `tests/jmh-samples --report docs/jmh-samples.md` repeats it.

        """
            .formatted(forks, warmup, rounds, roundTime, 2 * forks));
    text.append("%d benchmarks: %s.\n\n".formatted(rows.size(), sentence(counts)));
    text.append("| benchmark, mode | JMH | dbtest | ratio | intervals |\n|---|--:|--:|--:|---|\n");
    rows.forEach(row -> text.append(row.row()));
    return text.toString();
  }

  private static String sentence(Map<Agreement, Long> counts) {
    return counts.entrySet().stream()
        .map(
            entry ->
                entry.getValue()
                    + switch (entry.getKey()) {
                      case EQUAL -> " with overlapping intervals";
                      case DIFFERENT -> " whose intervals do not overlap";
                      case BOTH_FAIL -> " that neither can measure, which dbtest calls an error";
                      case DBTEST_FAILS -> " that only JMH measured";
                      case JMH_FAILS -> " that only dbtest measured";
                    })
        .collect(Collectors.joining(", "));
  }
}
