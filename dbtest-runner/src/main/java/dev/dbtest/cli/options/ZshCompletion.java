package dev.dbtest.cli.options;

/** The completion for zsh. */
final class ZshCompletion {

  private ZshCompletion() {}

  /** The script. */
  static String text() {
    StringBuilder text = new StringBuilder("#compdef dbtest\n\n_arguments -s -S \\\n");
    for (Option option : Option.values()) {
      if (!option.shortName().isEmpty()) {
        text.append(line(option, option.shortName()));
      }
      text.append(line(option, option.label()));
    }
    StringBuilder commands = new StringBuilder();
    for (Command command : Command.values()) {
      if (command != Command.ALL) {
        commands.append(' ').append(command.word()).append("\\:").append(quoted(command.summary()));
      }
    }
    return text.append("  '1:command:((")
        .append(commands.substring(1).replace("'", "'\\''"))
        .append("))' \\\n  '*:pattern or file:_files'\n")
        .toString();
  }

  private static String line(Option option, String name) {
    String again = option.takes() == Option.Takes.MANY ? "*" : "";
    String spec = again + name + '[' + escaped(OptionText.brief(option)) + ']' + value(option);
    return "  '" + spec.replace("'", "'\\''") + "' \\\n";
  }

  private static String value(Option option) {
    if (option.takes() == Option.Takes.NOTHING) {
      return "";
    }
    String label = ':' + escaped(option.value()) + ':';
    if (!OptionText.choices(option).isEmpty()) {
      return label + '(' + String.join(" ", OptionText.choices(option)) + ')';
    }
    return OptionText.takesPath(option) ? label + "_files" : label;
  }

  private static String escaped(String text) {
    return text.replace("[", "\\[").replace("]", "\\]").replace(":", "\\:");
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\\\"").replace(":", "\\:") + '"';
  }
}
