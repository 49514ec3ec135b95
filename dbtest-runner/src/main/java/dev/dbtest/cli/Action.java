package dev.dbtest.cli;

import dev.dbtest.cli.options.Arguments;
import dev.dbtest.cli.options.UsageException;
import dev.dbtest.cli.process.CommandFailure;
import dev.dbtest.cli.process.ExitCode;
import java.io.IOException;

/** What a command does. */
@FunctionalInterface
interface Action {

  /**
   * Carries out the command.
   *
   * @param arguments the command line
   * @return the exit code of the process
   * @throws UsageException if the command line says something that cannot be done
   * @throws CommandFailure if the command has to end early, for a reason that its user can do
   *     something about
   * @throws IOException if standard output cannot be written
   */
  ExitCode run(Arguments arguments) throws UsageException, CommandFailure, IOException;
}
