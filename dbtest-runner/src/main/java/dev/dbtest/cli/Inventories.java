package dev.dbtest.cli;

import dev.dbtest.cli.options.Arguments;
import dev.dbtest.cli.options.InventoryArguments;
import dev.dbtest.cli.options.UsageException;
import dev.dbtest.cli.process.CommandFailure;
import dev.dbtest.run.Inventory;
import dev.dbtest.run.InventoryAnswer;
import dev.dbtest.run.InventoryTaker;
import dev.dbtest.run.Refusal;

/** Takes inventory for commands that run nothing. */
final class Inventories {

  private Inventories() {}

  /**
   * What the command line is about.
   *
   * @throws UsageException if the project cannot be meant
   * @throws CommandFailure if there is nothing of it
   */
  static Inventory of(Invocation invocation, Arguments arguments)
      throws UsageException, CommandFailure {
    InventoryAnswer answer =
        new InventoryTaker(invocation.runContext())
            .take(InventoryArguments.of(arguments, invocation.surroundings()));
    if (answer instanceof Refusal refusal) {
      throw Refusals.failure(refusal, arguments.command());
    }
    return (Inventory) answer;
  }
}
