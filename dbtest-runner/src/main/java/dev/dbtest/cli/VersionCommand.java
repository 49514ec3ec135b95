package dev.dbtest.cli;

import dev.dbtest.cli.options.Arguments;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.Surroundings;

/** Prints the version of dbtest. */
final class VersionCommand implements Action {

  private final Surroundings surroundings;

  VersionCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public ExitCode run(Arguments arguments) {
    return run();
  }

  /** Prints the version, whatever else is on the command line. */
  ExitCode run() {
    surroundings.out().print("dbtest " + Version.text() + "\n");
    return ExitCode.PASSED;
  }
}
