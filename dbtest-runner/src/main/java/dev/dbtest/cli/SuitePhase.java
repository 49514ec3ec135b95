package dev.dbtest.cli;

import dev.dbtest.execute.Cancellation;
import dev.dbtest.execute.RunListener;
import dev.dbtest.execute.suites.ModulePath;
import dev.dbtest.execute.suites.SuiteExecutor;
import dev.dbtest.execute.suites.SuiteOptions;
import dev.dbtest.execute.suites.SuiteRun;
import dev.dbtest.plan.CaseHistory;
import dev.dbtest.plan.SuitePlan;
import dev.dbtest.plan.SuitePlanner;
import dev.dbtest.project.Project;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.LongSupplier;

/** Runs the test suites of a run. */
final class SuitePhase {

  private final Project project;
  private final SuiteArguments settings;
  private final CaseHistory history;
  private final Clock clock;
  private final LongSupplier nanoTime;

  /**
   * Prepares to run suites.
   *
   * @param history how tests ended before
   */
  SuitePhase(
      Project project,
      SuiteArguments settings,
      CaseHistory history,
      Clock clock,
      LongSupplier nanoTime) {
    this.project = project;
    this.settings = settings;
    this.history = history;
    this.clock = clock;
    this.nanoTime = nanoTime;
  }

  /** Puts the selected tests into their order. */
  SuitePlan plan(Inventory inventory, long seed) {
    SuitePlanner planner = new SuitePlanner(history);
    SuitePlan all = SuitePlan.of(inventory.selection());
    SuitePlan wanted = settings.onlyFailed() ? planner.failedOnly(all) : all;
    return planner.inOrder(settings.order(), seed, wanted);
  }

  /** Runs the plan; every case of it has a result. */
  SuiteRun run(SuitePlan plan, RunListener listener, Cancellation cancellation) {
    List<ModulePath> modules =
        project.modules().stream()
            .map(module -> new ModulePath(module.name(), module.classRoots(), module.classPath()))
            .toList();
    SuiteOptions usual =
        settings.options().withCrashDirectory(project.stateDirectory().resolve("crashes"));
    SuiteOptions options = settings.inProcess() ? usual.withInProcess(loaderOf(modules)) : usual;
    return new SuiteExecutor(options, modules, clock, nanoTime)
        .run(plan, history, listener, cancellation);
  }

  /** Loads what dbtest itself does not have; open until dbtest ends, as threads may need it. */
  private static ClassLoader loaderOf(List<ModulePath> modules) {
    URL[] entries =
        modules.stream()
            .flatMap(module -> module.classPath().stream())
            .distinct()
            .map(SuitePhase::url)
            .toArray(URL[]::new);
    return new URLClassLoader("dbtest-suites", entries, SuitePhase.class.getClassLoader());
  }

  private static URL url(Path entry) {
    try {
      return entry.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("no URL leads to " + entry, e);
    }
  }
}
