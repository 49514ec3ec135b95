package dev.dbtest.run;

import dev.dbtest.execute.Cancellation;
import dev.dbtest.execute.account.SuiteRun;
import dev.dbtest.execute.workers.JUnitArchive;
import dev.dbtest.execute.workers.LaterSuites;
import dev.dbtest.execute.workers.ModulePath;
import dev.dbtest.execute.workers.SuiteExecutor;
import dev.dbtest.execute.workers.SuiteOptions;
import dev.dbtest.execute.workers.WorkerJvm;
import dev.dbtest.history.CaseHistory;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.RunListener;
import dev.dbtest.plan.suites.PlannedSuite;
import dev.dbtest.plan.suites.SuitePlan;
import dev.dbtest.project.JUnitJars;
import dev.dbtest.project.Project;
import dev.dbtest.project.ProjectModule;
import dev.dbtest.project.TestJvm;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs the test suites of a run. */
final class SuitePhase implements AutoCloseable {

  private final SuiteExecutor executor;
  private final WorkerJvm usual;
  private final List<ModulePath> modules;
  private boolean ranJUnit;

  /**
   * Prepares to run suites. If there is only one module they can be in, its worker starts at once,
   * so that it is there when they are found.
   *
   * @param first the kind of tests that will run, or run first
   */
  SuitePhase(Project project, SuiteWishes wishes, CaseKind first, RunContext context) {
    this.modules = new ArrayList<>();
    for (ProjectModule module : project.modules()) {
      modules.add(
          new ModulePath(
              module.name(),
              module.classRoots(),
              JUnitJars.completed(module.classPath(), context.jars()),
              Optional.of(jvm(project, module, module.unit(), wishes)),
              Optional.of(jvm(project, module, module.integration(), wishes))));
    }
    SuiteOptions asked = wishes.optionsFor(project);
    this.usual = asked.jvm();
    SuiteOptions options = wishes.inProcess() ? asked.withInProcess(loaderOf(modules)) : asked;
    this.executor =
        new SuiteExecutor(
            options,
            modules,
            context.lines(),
            context.clock(),
            context.nanoTime(),
            new ProjectSources(project));
    if (modules.size() == 1) {
      executor.warmUp(modules.get(0).module(), first);
    }
  }

  /** How a worker is started; the place where it runs is made as build tools make it. */
  private static WorkerJvm jvm(
      Project project, ProjectModule module, TestJvm build, SuiteWishes wishes) {
    if (build.directory().isPresent()) {
      try {
        Files.createDirectories(build.directory().get());
      } catch (IOException e) {
        // The worker cannot start there, and says so.
      }
    }
    return wishes.jvmFor(project, module, build);
  }

  private static boolean hasJUnit(SuitePlan plan) {
    for (PlannedSuite suite : plan.suites()) {
      if (suite.info().engine().equals(CaseId.JUNIT)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Runs the plan; every case in it gets a result.
   *
   * @param later what comes while it runs; {@code null} for nothing
   */
  SuiteRun run(
      SuitePlan plan,
      CaseHistory history,
      @Nullable LaterSuites later,
      RunListener listener,
      Cancellation cancellation) {
    ranJUnit = hasJUnit(plan);
    return executor.run(plan, history.results(), later, listener, cancellation);
  }

  /** Ends a worker that was not needed, and cleans up after all of them. */
  @Override
  public void close() {
    executor.close();
  }

  /** Makes later runs start faster. The results of this one are out. */
  void prepareNextRun() {
    if (ranJUnit) {
      for (ModulePath module : modules) {
        JUnitArchive.prepare(module.unit().orElse(usual), module);
        JUnitArchive.prepare(module.integration().orElse(usual), module);
      }
    }
  }

  /**
   * The loader of the project's classes, which dbtest itself does not have; it stays open until
   * dbtest ends, since threads may need it.
   */
  private static ClassLoader loaderOf(List<ModulePath> modules) {
    URL[] entries =
        modules.stream()
            .flatMap(module -> module.classPath().stream())
            .distinct()
            .map(SuitePhase::url)
            .toArray(URL[]::new);
    ClassLoader loader =
        new URLClassLoader("dbtest-suites", entries, SuitePhase.class.getClassLoader());
    // As in a worker JVM; where this JVM was told of single classes or packages, that wins.
    loader.setDefaultAssertionStatus(true);
    return loader;
  }

  private static URL url(Path entry) {
    try {
      return entry.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("no URL leads to " + entry, e);
    }
  }
}
