package dev.dbtest.cli;

import dev.dbtest.cli.options.Arguments;
import dev.dbtest.cli.options.RunSettings;
import dev.dbtest.cli.options.UsageException;
import dev.dbtest.cli.process.CommandFailure;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.model.CommandState;
import dev.dbtest.report.formats.FormatName;
import dev.dbtest.run.Inventory;
import dev.dbtest.run.InventoryAnswer;
import dev.dbtest.run.Refusal;
import dev.dbtest.run.RunCost;
import dev.dbtest.run.RunSession;

/** Shows what a run would do, and what it would cost. */
final class DryRunCommand implements Action {

  private final Invocation invocation;

  DryRunCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode run(Arguments arguments) throws UsageException, CommandFailure {
    Surroundings surroundings = invocation.surroundings();
    RunSettings settings = RunSettings.of(arguments, surroundings, 0);
    if (settings.reports().format() != FormatName.CONSOLE) {
      throw new UsageException(
          "--dry-run shows a plan to people, and has no other format",
          "Leave out --format, or ask 'dbtest list --format json' what there is.");
    }
    try (RunSession session = new RunSession(invocation.runContext(), settings.request())) {
      InventoryAnswer answer = session.preview();
      if (answer instanceof Refusal refusal) {
        throw Refusals.failure(refusal, arguments.command());
      }
      Inventory inventory = (Inventory) answer;
      invocation.life().enter(CommandState.REPORTING);
      boolean color = surroundings.colors(settings.reports().color(), surroundings.outIsTerminal());
      surroundings.out().print(new ListText(color).of(inventory));
      RunCost cost = RunCost.of(settings.request(), inventory);
      if (cost.benchmarks() > 0) {
        surroundings.out().print("would measure " + CostText.of(cost) + "\n");
      }
      surroundings.out().flush();
      invocation.life().enter(CommandState.DONE);
      return ListCommand.codeOf(inventory);
    }
  }
}
