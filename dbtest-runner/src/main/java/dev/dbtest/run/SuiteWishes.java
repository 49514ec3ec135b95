package dev.dbtest.run;

import dev.dbtest.execute.workers.SuiteOptions;
import dev.dbtest.execute.workers.WorkerJvm;
import dev.dbtest.plan.suites.SuiteOrder;
import dev.dbtest.project.Project;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How suites are to be run.
 *
 * @param options what the executor needs to know, apart from what depends on the project
 * @param workingDirectory where tests run; empty for the directory of the project
 * @param order in which order suites and tests run
 * @param onlyFailed whether tests that passed last time are left out
 * @param inProcess whether suites run in this JVM
 */
public record SuiteWishes(
    SuiteOptions options,
    Optional<Path> workingDirectory,
    SuiteOrder order,
    boolean onlyFailed,
    boolean inProcess) {

  /** Whether it matters how tests ended before. */
  public boolean asksForHistory() {
    return onlyFailed
        || options.jobs() > 1
        || order == SuiteOrder.FAILED_FIRST
        || order == SuiteOrder.SLOW_FIRST;
  }

  /** What the executor needs to know for this project. */
  SuiteOptions optionsFor(Project project) {
    WorkerJvm jvm = options.jvm();
    Path directory = workingDirectory.isPresent() ? workingDirectory.get() : project.root();
    return options
        .withJvm(
            new WorkerJvm(
                jvm.java(),
                jvm.ownClassPath(),
                jvm.arguments(),
                jvm.systemProperties(),
                jvm.environment(),
                jvm.inheritedOptions(),
                directory,
                jvm.archive(),
                jvm.debugPort()))
        .withCrashDirectory(project.stateDirectory().resolve("crashes"));
  }
}
