package dev.dbtest.cli;

import dev.dbtest.cli.options.Arguments;
import dev.dbtest.cli.options.InventoryArguments;
import dev.dbtest.cli.options.ReportArguments;
import dev.dbtest.cli.options.UsageException;
import dev.dbtest.cli.process.CommandFailure;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.model.CommandState;
import dev.dbtest.run.Inventory;
import dev.dbtest.run.InventoryAnswer;
import dev.dbtest.run.InventoryTaker;
import dev.dbtest.run.Refusal;

/** Shows what there is without running it. */
final class ListCommand implements Action {

  private final Invocation invocation;

  ListCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode run(Arguments arguments) throws UsageException, CommandFailure {
    Surroundings surroundings = invocation.surroundings();
    ReportArguments reports = ReportArguments.of(arguments, surroundings.workingDirectory());
    Inventory inventory = inventory(arguments);
    invocation.life().enter(CommandState.REPORTING);
    boolean color = surroundings.colors(reports.color(), surroundings.outIsTerminal());
    surroundings.out().print(new ListText(color).of(inventory));
    surroundings.out().flush();
    invocation.life().enter(CommandState.DONE);
    return ExitCode.PASSED;
  }

  private Inventory inventory(Arguments arguments) throws UsageException, CommandFailure {
    InventoryAnswer answer =
        new InventoryTaker(invocation.runContext())
            .take(InventoryArguments.of(arguments, invocation.surroundings()));
    if (answer instanceof Refusal refusal) {
      throw Refusals.failure(refusal, arguments.command());
    }
    return (Inventory) answer;
  }
}
