package dev.dbtest.cli.options;

import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.execute.benchmarks.ForkLimit;
import dev.dbtest.execute.benchmarks.StoppingOptions;
import dev.dbtest.plan.BenchmarkOptions;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * All that the command line says about a run, understood before anything is done.
 *
 * @param arguments the command line
 * @param seed of every random choice
 * @param jvm java launcher of tests and benchmarks; nothing for dbtest's own
 * @param benchmarks how benchmarks are measured
 * @param stopping when enough is measured
 * @param forkLimit when a fork counts as one that never ends
 * @param gates what turns the run red beside failures
 * @param reports what is reported
 * @param timeUnit unit of times in tables; nothing for what reads best
 * @param maxFailures after how many red cases the run ends; 0 for never
 */
public record RunSettings(
    Arguments arguments,
    long seed,
    Optional<String> jvm,
    BenchmarkOptions benchmarks,
    StoppingOptions stopping,
    ForkLimit forkLimit,
    Gates gates,
    ReportArguments reports,
    Optional<TimeUnit> timeUnit,
    int maxFailures) {

  /**
   * Understands the command line.
   *
   * @param newSeed the seed where the command line gives none
   * @throws UsageException if an option has a value that it does not take
   */
  public static RunSettings of(Arguments arguments, Surroundings surroundings, long newSeed)
      throws UsageException {
    Path directory = surroundings.workingDirectory();
    Optional<String> jvm = JavaChoice.of(arguments, directory);
    Gates gates = Gates.of(arguments);
    BenchmarkOptions benchmarks = BenchmarkArguments.options(arguments, jvm);
    // Read again when the project is known; a wrong value should not wait for a build until then.
    SuiteArguments.of(arguments, surroundings, jvm, directory);
    Optional<Long> seed = arguments.seed();
    return new RunSettings(
        arguments,
        seed.isPresent() ? seed.get() : newSeed,
        jvm,
        benchmarks,
        BenchmarkArguments.stopping(arguments, benchmarks, gates),
        BenchmarkArguments.forkLimit(arguments),
        gates,
        ReportArguments.of(arguments, directory),
        arguments.choice(Option.TIME_UNIT, Words.timeUnits()),
        SuiteArguments.maxFailures(arguments));
  }

  /**
   * Whether output is shown as it comes: of tests where that is asked for, or of profilers. Where
   * somebody debugs, it is the JVM's word that it waits for a debugger.
   */
  public boolean showsOutputLive() {
    return arguments.has(Option.DEBUG)
        || arguments.text(Option.OUTPUT).equals(Optional.of("live"))
        || !benchmarks.profilers().isEmpty();
  }
}
