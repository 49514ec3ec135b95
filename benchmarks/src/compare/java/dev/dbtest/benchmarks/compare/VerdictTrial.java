package dev.dbtest.benchmarks.compare;

import dev.dbtest.benchmarks.compare.TrialKey.Harness;
import dev.dbtest.benchmarks.generate.SourceCompiler;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Question: how often is the verdict of {@code dbtest bench} wrong, how often does it find a
 * slow-down of known size, and what does that cost beside JMH's defaults?
 *
 * <p>Workload: each {@link TrialBody} compared with itself, and with itself done 101, 103, 105 and
 * 110 times instead of a hundred.
 *
 * <pre>{@code benchmarks/verdict-trial --cpus 0,1 --report docs/verdict-trial.md}</pre>
 */
@Command(
    name = "verdict-trial",
    description = "Tries the verdicts of dbtest bench on code whose difference is known.",
    footer =
        "It may be ended at any time: the same command goes on where it was, and --report-only"
            + " writes what there is.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class VerdictTrial implements Callable<Integer> {

  @Option(names = "--home", required = true, description = "Distribution of dbtest that is tried")
  private Path home = Path.of("");

  @Option(names = "--log", required = true, description = "File that keeps finished comparisons")
  private Path log = Path.of("");

  @Option(names = "--report", description = "Markdown file to write; else standard output")
  private Path report = Path.of("/dev/stdout");

  @Option(names = "--report-only", description = "Only write the report of what there is")
  private boolean reportOnly;

  @Option(names = "--bodies", description = "Benchmarks that are compared with themselves")
  private int bodies = TrialBody.values().length;

  @Option(names = "--repetitions", description = "How often each is")
  private int repetitions = 20;

  @Option(names = "--slow-downs", split = ",", description = "Slow-downs in percent")
  private List<Integer> slowdowns = List.of(1, 3, 5, 10);

  @Option(names = "--slow-bodies", description = "Benchmarks that are slowed down")
  private int slowBodies = 10;

  @Option(names = "--slow-repetitions", description = "How often each is, for every slow-down")
  private int slowRepetitions = 5;

  @Option(names = "--confirm", description = "Confirm every difference on fresh forks (80 s each)")
  private boolean confirm;

  @Option(names = "--options", description = "Options of dbtest bench, blanks between")
  private String options = "--warmup 3 --rounds 5 --round-time 20ms --prof none";

  @Option(names = "--batch", description = "Comparisons that one command makes")
  private int batch = 11;

  @Option(names = "--cpus", split = ",", description = "One lane on each of these processors")
  private List<String> cpus = List.of();

  @Option(names = "--seed", description = "Seed of the schedules")
  private long seed = 1;

  @Option(names = "--jmh-sample", description = "Benchmarks that JMH compares as well")
  private int jmhSample;

  @Option(
      names = "--jmh-options",
      description = "Options of JMH in place of its defaults, such as '-w 1s -r 1s'")
  private String jmhOptions = "";

  /**
   * Runs the trial and writes its report.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    System.exit(new CommandLine(new VerdictTrial()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    TrialPlan plan =
        new TrialPlan(
            bodies, repetitions, slowdowns, slowBodies, slowRepetitions, jmhSample, batch);
    TrialLog finished = TrialLog.open(log, settings());
    if (!reportOnly) {
      // A command that outlived the trial would be in the way of the next one.
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> ProcessHandle.current().children().forEach(ProcessHandle::destroy)));
      run(plan, finished);
    }
    Files.writeString(report, text(plan, finished.outcomes()));
    return 0;
  }

  private void run(TrialPlan plan, TrialLog finished) throws IOException, InterruptedException {
    List<List<TrialKey>> batches = plan.batches(finished.done());
    if (batches.isEmpty()) {
      return;
    }
    Path work = log.toAbsolutePath().normalize().resolveSibling("");
    Path classes = compile(plan, Files.createDirectories(work.resolve("classes")));
    TrialJar jar = TrialJar.of(classes, work);
    jar.train(dbtest(), words(options));
    List<Map<Harness, TrialJudge>> lanes = new ArrayList<>();
    for (String cpu : cpus.isEmpty() ? List.of("") : cpus) {
      lanes.add(judges(cpu, jar, work));
    }
    TrialProgress progress =
        new TrialProgress(
            Clock.systemUTC(), batches, plan.size(), jmhOptions.isEmpty() ? 1_000 : 100);
    new TrialLanes(lanes, finished, done -> System.err.println(progress.after(done))).run(batches);
  }

  private Path compile(TrialPlan plan, Path classes) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    for (TrialBody body : TrialBody.values()) {
      sources.put(body.groupName(), TrialSource.of(body, plan.variants()));
    }
    SourceCompiler.compileGroups(sources, classes, libraries());
    return classes;
  }

  private Map<Harness, TrialJudge> judges(String cpu, TrialJar jar, Path work) throws IOException {
    List<String> prefix = cpu.isEmpty() ? List.of() : List.of("taskset", "-c", cpu);
    Path directory = Files.createDirectories(work.resolve("lane" + cpu));
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> bench = new ArrayList<>(words(benchOptions()));
    bench.add(jar.option());
    return Map.of(
        Harness.DBTEST,
        new DbtestJudge(prefix, dbtest(), bench, jar.file(), directory, seed),
        Harness.JMH,
        new JmhJudge(
            prefix,
            java,
            jar.file() + File.pathSeparator + libraries(),
            words(jmhOptions),
            directory));
  }

  private Path dbtest() {
    return home.toAbsolutePath().normalize().resolve("dbtest");
  }

  /** The jars of dbtest and JMH, as a class path. */
  private String libraries() throws IOException {
    try (Stream<Path> jars = Files.list(home.toAbsolutePath().normalize().resolve("lib"))) {
      return jars.map(Path::toString).sorted().collect(Collectors.joining(File.pathSeparator));
    }
  }

  /** Without a limit of time, so that every verdict is pursued to the last look. */
  private String benchOptions() {
    String effort = confirm ? "--effort thorough --precision 100%" : "--effort normal --budget 24h";
    return effort + " " + options;
  }

  private String settings() {
    return "dbtest bench %s; jmh %s; %s"
        .formatted(
            benchOptions(),
            jmhOptions.isEmpty() ? "with its defaults" : jmhOptions,
            cpus.isEmpty() ? "not pinned" : "each command pinned to one processor");
  }

  private String text(TrialPlan plan, List<TrialOutcome> outcomes) {
    TrialReport tables = new TrialReport(outcomes);
    StringBuilder text = new StringBuilder("# Verdicts on trial\n\n");
    text.append(Machine.describe()).append(".\n\n");
    text.append("Settings: `").append(settings()).append("`.\n\n");
    text.append(
        """
        Every comparison is one of a class with code that is done a hundred times against the same
        code done %s times, so that the slow-down is known. Verdicts are those of the command.
        Shares stand with their 95 %% Clopper-Pearson interval in brackets.

        ## dbtest bench

        %d of %d comparisons are done.

        """
            .formatted(
                plan.variants().stream()
                    .map(slowdown -> Integer.toString(TrialSource.BODIES + slowdown))
                    .collect(Collectors.joining(", ")),
                outcomes.size(),
                Math.max(plan.size(), outcomes.size())));
    text.append(tables.tables(Harness.DBTEST)).append('\n');
    text.append(tables.falseAlarms(Harness.DBTEST));
    text.append("\n### The same code twice, body by body\n\n");
    text.append(tables.bodies(Harness.DBTEST));
    if (outcomes.stream().anyMatch(outcome -> outcome.key().harness() == Harness.JMH)) {
      text.append(
          """

          ## JMH

          Slower and faster: the two intervals of JMH's table (`score ± error` at 99.9 %) do not
          overlap. The interval of the ratio is made from their ends. The time is that of the two
          benchmarks of a comparison.

          """);
      text.append(tables.tables(Harness.JMH)).append('\n');
      text.append(tables.falseAlarms(Harness.JMH)).append('\n');
      text.append(tables.timeRatio());
    }
    return text.toString();
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+", -1));
  }
}
