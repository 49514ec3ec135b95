package dev.dbtest.cli;

import dev.dbtest.cli.options.Arguments;
import dev.dbtest.cli.options.Command;
import dev.dbtest.cli.process.CommandFailure;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.Installation;
import dev.dbtest.cli.process.Interrupts;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.discovery.Discoverer;
import dev.dbtest.discovery.DiscoveryLifeCycle;
import dev.dbtest.discovery.cache.DiscoveryCache;
import dev.dbtest.discovery.roots.ScanRequest;
import dev.dbtest.environment.MachineFacts;
import dev.dbtest.environment.MachineGuard;
import dev.dbtest.execute.Cancellation;
import dev.dbtest.execute.benchmarks.BenchmarkRuntime;
import dev.dbtest.execute.benchmarks.JmhCommandLine;
import dev.dbtest.execute.benchmarks.JmhResults;
import dev.dbtest.execute.benchmarks.JmhRun;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Discovery;
import dev.dbtest.model.Environment;
import dev.dbtest.model.RunResult;
import dev.dbtest.report.console.ConsoleReport;
import dev.dbtest.report.console.Detail;
import dev.dbtest.report.console.Style;
import dev.dbtest.run.RunId;
import dev.dbtest.state.RuntimeDirectory;
import dev.dbtest.stats.Statistics;
import dev.dbtest.summary.Summary;
import dev.dbtest.summary.SummaryOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Runs a command line of JMH from a jar of benchmarks: first comes what JMH prints, then dbtest's
 * tables.
 */
final class JmhCommand {

  private final Surroundings surroundings;
  private final Path jar;
  private final Clock clock;
  private final LongSupplier nanoTime;

  JmhCommand(Surroundings surroundings, Path jar, Clock clock, LongSupplier nanoTime) {
    this.surroundings = surroundings;
    this.jar = jar;
    this.clock = clock;
    this.nanoTime = nanoTime;
  }

  /**
   * Whether the words are meant for JMH, that is, begin with one of its options, which have one
   * dash, or with a benchmark pattern.
   */
  static boolean isMeant(List<String> words) {
    return !words.isEmpty()
        && !words.get(0).startsWith("--")
        && Command.ofWord(words.get(0)).isEmpty();
  }

  /**
   * Runs JMH.
   *
   * @return JMH's own exit code, or that of a failure if a benchmark failed in spite of it
   */
  int run(List<String> words) throws IOException, CommandFailure {
    Cancellation cancellation = new Cancellation();
    Interrupts interrupts =
        Interrupts.install(
            Runnable::run, () -> cancellation.request("the run was interrupted"), () -> {});
    Installation installation = surroundings.installation();
    JmhCommandLine jmh =
        new JmhCommandLine(
            installation.hostJars(),
            installation.java(),
            // Forks inherit the options of the JVM that JMH runs in; that is a child of this one.
            ManagementFactory.getRuntimeMXBean().getInputArguments());
    BenchmarkRuntime runtime =
        new BenchmarkRuntime("", "", List.of(jar), surroundings.workingDirectory(), Map.of());
    Instant started = clock.instant();
    long startNanos = nanoTime.getAsLong();
    JmhRun run;
    try (MachineGuard guard =
        MachineGuard.enter(RuntimeDirectory.find(surroundings.environment()::get))) {
      if (!guard.isAlone()) {
        surroundings
            .err()
            .println(
                "dbtest: another run is measuring on this machine at the same time, and the two"
                    + " disturb each other's times. Run them one after the other.");
      }
      run = jmh.run(words, runtime, this::print, cancellation);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCode.INTERRUPTED, List.of("JMH was interrupted"));
    }
    surroundings.out().flush();
    if (run.results().isEmpty()) {
      return interrupts.received() ? ExitCode.INTERRUPTED.number() : run.exitCode();
    }
    Duration duration = Duration.ofNanos(nanoTime.getAsLong() - startNanos);
    Summary summary = summary(words, run, started, duration, interrupts.received());
    report(summary);
    return interrupts.received()
        ? ExitCode.INTERRUPTED.number()
        : run.exitCode() == 0 && summary.counts().red() > 0
            ? ExitCode.FAILED.number()
            : run.exitCode();
  }

  private synchronized void print(boolean stderr, byte[] bytes, int length) {
    if (stderr) {
      surroundings.err().write(bytes, 0, length);
    } else {
      surroundings.out().write(bytes, 0, length);
      surroundings.out().flush();
    }
  }

  private Summary summary(
      List<String> words, JmhRun run, Instant started, Duration duration, boolean interrupted) {
    Discovery discovery =
        new Discoverer(DiscoveryCache.none(), Runnable::run)
            .discover(
                List.of(new ScanRequest("", List.of(jar), List.of(jar))), new DiscoveryLifeCycle());
    List<BenchmarkResult> results = JmhResults.describe(run.results(), discovery.groups());
    RunResult result =
        new RunResult(
            RunId.of(started, 0),
            Version.text(),
            new Arguments(Command.BENCH, Map.of(), List.of(), words).commandLine(),
            0,
            started,
            duration,
            interrupted,
            new Environment(MachineFacts.ofThisMachine()),
            List.of(),
            List.of(),
            results);
    return Summary.of(result, SummaryOptions.defaults(), new Statistics());
  }

  private void report(Summary summary) throws IOException {
    boolean terminal = surroundings.outIsTerminal();
    boolean color = surroundings.colors(Surroundings.ColorChoice.AUTO, terminal);
    int width = terminal ? surroundings.columns() : ConsoleReport.DEFAULT_WIDTH;
    surroundings.out().print("\n");
    new ConsoleReport(new Style(color, true), width, Detail.USUAL)
        .write(summary, surroundings.out());
    surroundings.out().flush();
  }
}
