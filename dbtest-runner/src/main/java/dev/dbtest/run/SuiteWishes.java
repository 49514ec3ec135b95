package dev.dbtest.run;

import dev.dbtest.execute.workers.SuiteOptions;
import dev.dbtest.execute.workers.WorkerJvm;
import dev.dbtest.plan.suites.SuiteOrder;
import dev.dbtest.project.Project;
import dev.dbtest.project.ProjectModule;
import dev.dbtest.project.TestJvm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How suites are to be run.
 *
 * @param options what the executor needs to know, apart from what depends on the project
 * @param ownJava whether the command names the Java that runs tests
 * @param workingDirectory where tests run; empty for where the build runs them
 * @param order in which order suites and tests run
 * @param onlyFailed whether tests that passed last time are left out
 * @param inProcess whether suites run in this JVM
 */
public record SuiteWishes(
    SuiteOptions options,
    boolean ownJava,
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

  /** The same wishes with other options. */
  SuiteWishes withOptions(SuiteOptions newOptions) {
    return new SuiteWishes(newOptions, ownJava, workingDirectory, order, onlyFailed, inProcess);
  }

  /**
   * How workers for tests of a module are started. What the command says wins over what the build
   * of the project says.
   */
  WorkerJvm jvmFor(Project project, ProjectModule module, TestJvm build) {
    WorkerJvm jvm = options.jvm();
    boolean otherJava =
        !ownJava && build.java().isPresent() && !build.java().get().equals(jvm.java());
    List<String> arguments = new ArrayList<>(build.arguments());
    arguments.addAll(jvm.arguments());
    Map<String, String> properties = new HashMap<>(build.systemProperties());
    properties.putAll(jvm.systemProperties());
    Map<String, String> environment = new HashMap<>(build.environment());
    environment.putAll(jvm.environment());
    Path usual = build.directory().orElse(project.root().resolve(module.name()));
    return new WorkerJvm(
        otherJava ? build.java().get() : jvm.java(),
        jvm.ownClassPath(),
        arguments,
        properties,
        environment,
        jvm.inheritedOptions(),
        workingDirectory.orElse(usual),
        // The archive is for the JVM that runs dbtest.
        otherJava ? Optional.empty() : jvm.archive(),
        jvm.debugPort());
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
        .withOutput(options.output().withPublished(PublishedFiles.directory(project).toString()))
        .withCrashDirectory(project.stateDirectory().resolve("crashes"));
  }
}
