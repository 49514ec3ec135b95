package dev.dbtest.cli.options;

import dev.dbtest.cli.process.CommandFailure;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.execute.benchmarks.ForkLimit;
import dev.dbtest.execute.benchmarks.StoppingOptions;
import dev.dbtest.plan.benchmarks.BenchmarkOptions;
import dev.dbtest.run.BenchmarkWishes;
import dev.dbtest.run.InventoryRequest;
import dev.dbtest.run.RunRequest;
import dev.dbtest.run.SuiteWishes;
import dev.dbtest.summary.RepeatCommand;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Everything that the command line says about a run, parsed before anything is done.
 *
 * @param request what is run, and how
 * @param gates what turns the run red beside failures
 * @param reports what is reported
 * @param timeUnit unit of times in tables; empty for the one that reads best
 * @param repeat the command that repeats a case as it was
 * @param showsOutputLive whether output is shown as it comes
 * @param shard which part of the run is this machine's, and where its record goes; empty if there
 *     is neither
 */
public record RunSettings(
    RunRequest request,
    Gates gates,
    ReportArguments reports,
    Optional<TimeUnit> timeUnit,
    RepeatCommand repeat,
    boolean showsOutputLive,
    Optional<ShardArguments> shard) {

  /**
   * Parses the command line.
   *
   * @param newSeed the seed if the command line gives none
   * @throws UsageException if an option has a value that it does not take
   * @throws CommandFailure if the build to compare with cannot be used
   */
  public static RunSettings of(Arguments arguments, Surroundings surroundings, long newSeed)
      throws UsageException, CommandFailure {
    Path directory = surroundings.workingDirectory();
    Optional<String> jvm = JavaChoice.of(arguments, directory);
    Gates gates = Gates.of(arguments);
    boolean replicates = arguments.has(Option.REPLICATE);
    if (replicates) {
      ReplicationArguments.require(arguments);
    }
    BenchmarkOptions asked =
        BenchmarkArguments.underGates(BenchmarkArguments.options(arguments, jvm), gates);
    SuiteWishes suites = SuiteArguments.of(arguments, surroundings, jvm);
    Optional<Long> seed = arguments.seed();
    StoppingOptions stopping = BenchmarkArguments.stopping(arguments, asked, gates);
    ForkLimit forkLimit = BenchmarkArguments.forkLimit(arguments);
    ReportArguments reports = ReportArguments.of(arguments, directory);
    Optional<TimeUnit> timeUnit = arguments.choice(Option.TIME_UNIT, Words.timeUnits());
    int maxFailures = SuiteArguments.maxFailures(arguments);
    InventoryRequest inventory = InventoryArguments.of(arguments, surroundings);
    Optional<ShardArguments> shard =
        arguments.has(Option.SHARD)
                || arguments.has(Option.RECORD)
                || arguments.has(Option.PLAN)
                || arguments.has(Option.QUEUE)
                || arguments.has(Option.SPLIT_CLASSES)
            ? Optional.of(ShardArguments.of(arguments, surroundings))
            : Optional.empty();
    BenchmarkOptions benchmarks =
        replicates && shard.isPresent()
            ? ReplicationArguments.options(asked, shard.get().source().shard().total())
            : asked;
    RunRequest request =
        new RunRequest(
            inventory,
            arguments.command().runsSuites() ? Optional.of(suites) : Optional.empty(),
            new BenchmarkWishes(
                benchmarks,
                replicates ? stopping.withoutConfirmation() : stopping,
                forkLimit,
                BenchmarkArguments.against(arguments, directory)),
            seed.isPresent() ? seed.get() : newSeed,
            arguments.has(Option.RESUME),
            maxFailures,
            arguments.commandLine(),
            shard.isEmpty() ? Optional.empty() : Optional.of(shard.get().wish()),
            arguments.has(Option.STORE)
                ? Optional.of(directory.resolve(arguments.text(Option.STORE).orElse("")))
                : Optional.empty());
    return new RunSettings(
        request,
        gates,
        reports,
        timeUnit,
        RepeatWords.of(surroundings, arguments),
        showsOutputLive(arguments, benchmarks),
        shard);
  }

  /**
   * Output of tests is shown as it comes where that is asked for, and output of profilers always.
   * When debugging, it includes the JVM's message that it is waiting for a debugger.
   */
  private static boolean showsOutputLive(Arguments arguments, BenchmarkOptions benchmarks) {
    return arguments.has(Option.DEBUG)
        || arguments.text(Option.OUTPUT).equals(Optional.of("live"))
        || !benchmarks.profilers().isEmpty();
  }
}
