package dev.dbtest.run;

import dev.dbtest.model.CaseKind;
import dev.dbtest.project.Project;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Prepares to run suites before it is known whether there are any. */
final class SuiteStart implements ProjectUse, AutoCloseable {

  private final Optional<SuiteWishes> wishes;
  private final QuarantinePlace quarantine;
  private final CaseKind first;
  private final RunContext context;
  private @Nullable SuitePhase phase;

  /**
   * Prepares for one run.
   *
   * @param wishes how suites are run; empty if none will be
   * @param first the kind of tests that will run, or run first
   * @param quarantine where tests are listed that may fail
   */
  SuiteStart(
      Optional<SuiteWishes> wishes,
      CaseKind first,
      RunContext context,
      QuarantinePlace quarantine) {
    this.wishes = wishes;
    this.quarantine = quarantine;
    this.first = first;
    this.context = context;
  }

  @Override
  public void begin(Project project) {
    if (wishes.isPresent()) {
      phase(project);
    }
  }

  /** Where the suites of the project run. */
  SuitePhase phase(Project project) {
    SuitePhase present = phase;
    if (present == null) {
      present = new SuitePhase(project, wishesFor(project), first, context);
      phase = present;
    }
    return present;
  }

  /** Workers know no quarantine, so where there is one, red tests are counted in the front. */
  private SuiteWishes wishesFor(Project project) {
    SuiteWishes asked = wishes.orElseThrow();
    return asked.options().maxFailures() > 0 && quarantine.hasAny(project)
        ? asked.withOptions(asked.options().withMaxFailures(0))
        : asked;
  }

  /** Makes later runs start faster; takes a moment, once. */
  void prepareNextRun() {
    SuitePhase present = phase;
    if (present != null) {
      present.prepareNextRun();
    }
  }

  /** Ends the workers, whether or not they were needed. */
  @Override
  public void close() {
    SuitePhase present = phase;
    if (present != null) {
      present.close();
    }
  }
}
