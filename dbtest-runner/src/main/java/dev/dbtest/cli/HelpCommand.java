package dev.dbtest.cli;

import dev.dbtest.cli.options.Arguments;
import dev.dbtest.cli.options.HelpPage;
import dev.dbtest.cli.options.ReportArguments;
import dev.dbtest.cli.options.UsageException;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.Surroundings;

/** Shows the help of dbtest, or of one of its commands. */
final class HelpCommand implements Action {

  private final Surroundings surroundings;

  HelpCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public ExitCode run(Arguments arguments) throws UsageException {
    boolean color =
        surroundings.colors(ReportArguments.color(arguments), surroundings.outIsTerminal());
    int columns = Math.min(surroundings.columns(), Surroundings.USUAL_COLUMNS);
    surroundings.out().print(new HelpPage(arguments.command(), color, columns).text());
    return ExitCode.PASSED;
  }
}
