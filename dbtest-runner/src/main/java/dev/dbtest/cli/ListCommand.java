package dev.dbtest.cli;

import dev.dbtest.cli.options.ReportArguments;
import dev.dbtest.cli.options.UsageException;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.model.CommandState;
import java.io.IOException;

/** Shows what there is without running it. */
final class ListCommand {

  private final Surroundings surroundings;
  private final CommandLife life;

  ListCommand(Surroundings surroundings, CommandLife life) {
    this.surroundings = surroundings;
    this.life = life;
  }

  ExitCode run(ReportArguments reports, Inventory inventory) throws IOException, UsageException {
    life.enter(CommandState.REPORTING);
    boolean color = surroundings.colors(reports.color(), surroundings.outIsTerminal());
    surroundings.out().print(new ListText(color).of(inventory));
    surroundings.out().flush();
    life.enter(CommandState.DONE);
    return ExitCode.PASSED;
  }
}
