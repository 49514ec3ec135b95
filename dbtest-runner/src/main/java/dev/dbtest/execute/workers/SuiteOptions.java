package dev.dbtest.execute.workers;

import dev.dbtest.execute.account.FailureCap;
import dev.dbtest.execute.account.OutputOptions;
import dev.dbtest.execute.account.RepeatOptions;
import dev.dbtest.execute.account.RunRules;
import dev.dbtest.execute.account.TimeLimits;
import dev.dbtest.model.Isolation;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Everything that a command can set about running suites.
 *
 * @param jvm how workers are started
 * @param isolation how far suites are kept apart whose authors do not say
 * @param inProcess finds the classes of suites that are to run in this JVM, for a debugger; they
 *     run one after the other, on that loader, and are not kept apart
 * @param jobs how many workers run at once, at least 1
 * @param repeats how often cases are run
 * @param maxFailures after how many red cases no further one is started; 0 for never
 * @param limits how long code under test may take
 * @param output what becomes of its output
 * @param crashDirectory where the JVM's reports of its own crashes are kept; without it they are
 *     lost
 */
public record SuiteOptions(
    WorkerJvm jvm,
    Isolation isolation,
    Optional<ClassLoader> inProcess,
    int jobs,
    RepeatOptions repeats,
    int maxFailures,
    TimeLimits limits,
    OutputOptions output,
    Optional<Path> crashDirectory) {

  /** The defaults, with workers that are started like this. */
  public static SuiteOptions of(WorkerJvm jvm) {
    return new SuiteOptions(
        jvm,
        Isolation.NONE,
        Optional.empty(),
        1,
        RepeatOptions.ONCE,
        0,
        TimeLimits.DEFAULT,
        OutputOptions.DEFAULT,
        Optional.empty());
  }

  /** What of this holds for every case, whatever runs it. */
  public RunRules rules() {
    return new RunRules(limits, repeats, output, new FailureCap(maxFailures));
  }

  /** The same with other workers. */
  public SuiteOptions withJvm(WorkerJvm newJvm) {
    return new SuiteOptions(
        newJvm, isolation, inProcess, jobs, repeats, maxFailures, limits, output, crashDirectory);
  }

  /** The same with another isolation. */
  public SuiteOptions withIsolation(Isolation newIsolation) {
    return new SuiteOptions(
        jvm, newIsolation, inProcess, jobs, repeats, maxFailures, limits, output, crashDirectory);
  }

  /** The same in this JVM, on this class loader. */
  public SuiteOptions withInProcess(ClassLoader loader) {
    return new SuiteOptions(
        jvm,
        Isolation.NONE,
        Optional.of(loader),
        1,
        repeats,
        maxFailures,
        limits,
        output,
        crashDirectory);
  }

  /** The same with another number of workers. */
  public SuiteOptions withJobs(int newJobs) {
    return new SuiteOptions(
        jvm, isolation, inProcess, newJobs, repeats, maxFailures, limits, output, crashDirectory);
  }

  /** The same with other repeats. */
  public SuiteOptions withRepeats(RepeatOptions newRepeats) {
    return new SuiteOptions(
        jvm, isolation, inProcess, jobs, newRepeats, maxFailures, limits, output, crashDirectory);
  }

  /** The same with another limit of failures. */
  public SuiteOptions withMaxFailures(int newMaxFailures) {
    return new SuiteOptions(
        jvm, isolation, inProcess, jobs, repeats, newMaxFailures, limits, output, crashDirectory);
  }

  /** The same with other limits of time. */
  public SuiteOptions withLimits(TimeLimits newLimits) {
    return new SuiteOptions(
        jvm, isolation, inProcess, jobs, repeats, maxFailures, newLimits, output, crashDirectory);
  }

  /** The same with other treatment of output. */
  public SuiteOptions withOutput(OutputOptions newOutput) {
    return new SuiteOptions(
        jvm, isolation, inProcess, jobs, repeats, maxFailures, limits, newOutput, crashDirectory);
  }

  /** The same with a place for crash reports. */
  public SuiteOptions withCrashDirectory(Path directory) {
    return new SuiteOptions(
        jvm,
        isolation,
        inProcess,
        jobs,
        repeats,
        maxFailures,
        limits,
        output,
        Optional.of(directory));
  }
}
