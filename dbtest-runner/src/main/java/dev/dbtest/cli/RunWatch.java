package dev.dbtest.cli;

import dev.dbtest.cli.options.Arguments;
import dev.dbtest.cli.options.Option;
import dev.dbtest.cli.process.Interrupts;
import dev.dbtest.cli.process.Question;
import dev.dbtest.cli.process.SuddenEnd;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.execute.Cancellation;
import dev.dbtest.model.RunListener;
import dev.dbtest.project.Project;
import dev.dbtest.report.SafeText;
import dev.dbtest.run.RunCost;
import dev.dbtest.run.RunObserver;
import dev.dbtest.run.ShardPart;
import dev.dbtest.waiver.Quarantine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Watches a run for the user: shows its progress, and passes on a request to end it. */
final class RunWatch implements RunObserver, AutoCloseable {

  /** What takes longer is asked about. */
  private static final Duration LONG = Duration.ofHours(1);

  private final Invocation invocation;
  private final Reporting reporting;
  private final Arguments arguments;
  private final Cancellation cancellation = new Cancellation();
  private @Nullable Progress progress;

  /**
   * A watch over one run.
   *
   * @param arguments what was asked for
   */
  RunWatch(Invocation invocation, Reporting reporting, Arguments arguments) {
    this.invocation = invocation;
    this.reporting = reporting;
    this.arguments = arguments;
  }

  /** Requested on the first signal that asks this process to end. */
  Cancellation cancellation() {
    return cancellation;
  }

  /** Nobody types a command that takes hours without knowing it. */
  @Override
  public boolean agrees(RunCost cost) {
    if (arguments.has(Option.YES) || cost.time().compareTo(LONG) < 0) {
      return true;
    }
    Surroundings surroundings = invocation.surroundings();
    String text = "dbtest: this measures " + CostText.of(cost) + ".";
    if (surroundings.errIsTerminal()) {
      return Question.isAnsweredYes(text + " Go on?", surroundings.err());
    }
    surroundings.err().println(text);
    return false;
  }

  @Override
  public void shares(ShardPart part, Project project) {
    reporting.shares(part, project);
  }

  @Override
  public void putsUpWith(Quarantine quarantine) {
    reporting.putsUpWith(quarantine);
  }

  @Override
  public RunListener begins() {
    Interrupts.install(
        invocation.background(),
        new Runnable() {
          @Override
          public void run() {
            cancellation.request("the run was interrupted");
          }
        },
        new SuddenEnd());
    for (String chosen : arguments.chosenElsewhere()) {
      warn(chosen);
    }
    for (String ignored : arguments.withoutEffect()) {
      warn(ignored);
    }
    Progress shown = reporting.progress(invocation.nanoTime());
    progress = shown;
    return reporting.listener(shown);
  }

  @Override
  public void warn(String what) {
    invocation.surroundings().err().println(SafeText.line("dbtest: " + what));
  }

  /** Stops showing progress. */
  @Override
  public void close() {
    Progress shown = progress;
    if (shown != null) {
      shown.close();
    }
  }
}
