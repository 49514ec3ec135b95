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
 * @param isolation the isolation of suites whose authors do not specify one
 * @param inProcess finds the classes of suites that are to run in this JVM, for a debugger; they
 *     run one after the other, on that loader, without isolation
 * @param jobs how many workers run at once, at least 1
 * @param repeats how often cases are run
 * @param maxFailures the number of red cases after which no further one is started; 0 for no limit
 * @param limits how long code under test may take
 * @param output what happens to its output
 * @param crashDirectory where the JVM's crash reports are kept; if empty, they are lost
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

  /** The part of these options that applies to every case, whatever runs it. */
  public RunRules rules() {
    return new RunRules(limits, repeats, output, new FailureCap(maxFailures));
  }

  /** These options with other workers. */
  public SuiteOptions withJvm(WorkerJvm newJvm) {
    return new SuiteOptions(
        newJvm, isolation, inProcess, jobs, repeats, maxFailures, limits, output, crashDirectory);
  }

  /** These options with another isolation. */
  public SuiteOptions withIsolation(Isolation newIsolation) {
    return new SuiteOptions(
        jvm, newIsolation, inProcess, jobs, repeats, maxFailures, limits, output, crashDirectory);
  }

  /** These options for running in this JVM, on this class loader. */
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

  /** These options with another number of workers. */
  public SuiteOptions withJobs(int newJobs) {
    return new SuiteOptions(
        jvm, isolation, inProcess, newJobs, repeats, maxFailures, limits, output, crashDirectory);
  }

  /** These options with other repeats. */
  public SuiteOptions withRepeats(RepeatOptions newRepeats) {
    return new SuiteOptions(
        jvm, isolation, inProcess, jobs, newRepeats, maxFailures, limits, output, crashDirectory);
  }

  /** These options with another limit on failures. */
  public SuiteOptions withMaxFailures(int newMaxFailures) {
    return new SuiteOptions(
        jvm, isolation, inProcess, jobs, repeats, newMaxFailures, limits, output, crashDirectory);
  }

  /** These options with other time limits. */
  public SuiteOptions withLimits(TimeLimits newLimits) {
    return new SuiteOptions(
        jvm, isolation, inProcess, jobs, repeats, maxFailures, newLimits, output, crashDirectory);
  }

  /** These options with another treatment of output. */
  public SuiteOptions withOutput(OutputOptions newOutput) {
    return new SuiteOptions(
        jvm, isolation, inProcess, jobs, repeats, maxFailures, limits, newOutput, crashDirectory);
  }

  /** These options with a place for crash reports. */
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
