package dev.dbtest.cli;

import dev.dbtest.cli.options.Arguments;
import dev.dbtest.cli.options.ReportArguments;
import dev.dbtest.cli.options.UsageException;
import dev.dbtest.cli.process.CommandFailure;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.model.CommandState;
import dev.dbtest.model.Problem;
import dev.dbtest.report.formats.FormatName;
import dev.dbtest.run.Inventory;
import java.io.IOException;

/** Shows what there is without running it. */
final class ListCommand implements Action {

  private final Invocation invocation;

  ListCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode run(Arguments arguments) throws UsageException, CommandFailure, IOException {
    Surroundings surroundings = invocation.surroundings();
    ReportArguments reports = ReportArguments.of(arguments, surroundings.workingDirectory());
    requireNoReports(reports);
    Inventory inventory = Inventories.of(invocation, arguments);
    invocation.life().enter(CommandState.REPORTING);
    if (reports.format() == FormatName.JSON) {
      ListJson.write(surroundings.out(), inventory);
    } else {
      boolean color = surroundings.colors(reports.color(), surroundings.outIsTerminal());
      surroundings.out().print(new ListText(color).of(inventory));
    }
    surroundings.out().flush();
    invocation.life().enter(CommandState.DONE);
    return codeOf(inventory);
  }

  /** What turns a run red makes a list red, too: something in it is missing. */
  static ExitCode codeOf(Inventory inventory) {
    for (Problem problem : inventory.problems()) {
      if (problem.severity() == Problem.Severity.ERROR) {
        return ExitCode.FAILED;
      }
    }
    return ExitCode.PASSED;
  }

  /** What is asked for and not done is a mistake, and not to be passed over. */
  private static void requireNoReports(ReportArguments reports) throws UsageException {
    if (!reports.files().isEmpty()) {
      throw new UsageException(
          "'dbtest list' prints a list for people, or with --format json for machines, and writes"
              + " no reports",
          "Leave out --report, and give --format json or none.");
    }
  }
}
