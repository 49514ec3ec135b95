package dev.dbtest.cli.options;

import java.util.ArrayList;
import java.util.List;

/** The completion for fish. */
final class FishCompletion {

  private FishCompletion() {}

  /** The script. */
  static String text() {
    StringBuilder text = new StringBuilder();
    for (Command command : Command.values()) {
      if (command != Command.ALL) {
        text.append("complete -c dbtest -n __fish_use_subcommand -a ")
            .append(command.word())
            .append(" -d ")
            .append(quoted(command.summary()))
            .append('\n');
      }
    }
    for (Option option : Option.values()) {
      text.append(line(option)).append('\n');
    }
    return text.toString();
  }

  private static String line(Option option) {
    StringBuilder line = new StringBuilder("complete -c dbtest");
    List<String> without = commandsWithout(option);
    if (!without.isEmpty()) {
      line.append(" -n 'not __fish_seen_subcommand_from ")
          .append(String.join(" ", without))
          .append('\'');
    }
    if (!option.shortName().isEmpty()) {
      line.append(" -s ").append(option.shortName().substring(1));
    }
    line.append(" -l ").append(option.label().substring(2));
    if (option.takes() != Option.Takes.NOTHING) {
      line.append(OptionText.takesPath(option) ? " -r" : " -x");
    }
    if (!OptionText.choices(option).isEmpty()) {
      line.append(" -a ").append(quoted(String.join(" ", OptionText.choices(option))));
    }
    return line.append(" -d ").append(quoted(OptionText.brief(option))).toString();
  }

  private static List<String> commandsWithout(Option option) {
    List<String> commands = new ArrayList<>();
    for (Command command : Command.values()) {
      if (command != Command.ALL && !command.accepts(option)) {
        commands.add(command.word());
      }
    }
    return commands;
  }

  private static String quoted(String text) {
    return '\'' + text.replace("\\", "\\\\").replace("'", "\\'") + '\'';
  }
}
