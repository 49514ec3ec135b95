package dev.dbtest.cli.options;

import java.util.ArrayList;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The completion for bash, which picocli writes. */
final class BashCompletion {

  private BashCompletion() {}

  /** The script. */
  static String text() {
    CommandSpec dbtest = spec(Command.ALL);
    for (Command command : Command.values()) {
      if (command != Command.ALL) {
        dbtest.addSubcommand(command.word(), new CommandLine(spec(command)));
      }
    }
    return AutoComplete.bash("dbtest", new CommandLine(dbtest));
  }

  private static CommandSpec spec(Command command) {
    List<Option> accepted = new ArrayList<>();
    for (Option option : Option.values()) {
      if (command.accepts(option)) {
        accepted.add(option);
      }
    }
    return PicocliWords.spec(accepted);
  }
}
