package dev.dbtest.cli;

import dev.dbtest.cli.options.RunSettings;
import dev.dbtest.cli.options.SuiteArguments;
import dev.dbtest.cli.options.UsageException;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.execute.Lines;
import dev.dbtest.project.Project;
import java.time.Clock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Prepares to run suites while nobody knows yet whether there are some. */
final class SuiteStart implements InventoryTaker.ProjectUse, AutoCloseable {

  private final Surroundings surroundings;
  private final RunSettings settings;
  private final Lines lines;
  private final Clock clock;
  private final LongSupplier nanoTime;
  private @Nullable SuitePhase phase;

  SuiteStart(
      Surroundings surroundings,
      RunSettings settings,
      Lines lines,
      Clock clock,
      LongSupplier nanoTime) {
    this.surroundings = surroundings;
    this.settings = settings;
    this.lines = lines;
    this.clock = clock;
    this.nanoTime = nanoTime;
  }

  @Override
  public void begin(Project project) throws UsageException {
    if (settings.arguments().command().runsSuites()) {
      phase(project);
    }
  }

  /** Where the suites of the project run. */
  SuitePhase phase(Project project) throws UsageException {
    SuitePhase present = phase;
    if (present == null) {
      SuiteArguments arguments =
          SuiteArguments.of(settings.arguments(), surroundings, settings.jvm(), project.root());
      present = new SuitePhase(project, arguments, lines, clock, nanoTime);
      phase = present;
    }
    return present;
  }

  /** Ends what was begun. */
  @Override
  public void close() {
    SuitePhase present = phase;
    if (present != null) {
      present.close();
    }
  }
}
