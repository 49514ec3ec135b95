package dev.dbtest.cli.options;

import dev.dbtest.cli.process.ExitCode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** The text of {@code --help}. */
public final class HelpPage {

  private static final int LONGEST_COMMAND = 11;

  private final Command command;
  private final boolean color;
  private final int columns;

  /**
   * A page.
   *
   * @param command whose help it is; {@link Command#ALL} gets the list of commands, too
   * @param color whether options are coloured
   * @param columns width of the page
   */
  public HelpPage(Command command, boolean color, int columns) {
    this.command = command;
    this.color = color;
    this.columns = columns;
  }

  /** The page, ending with a line break. */
  public String text() {
    StringBuilder page = new StringBuilder();
    page.append("Usage: ").append(usage()).append("\n\n").append(command.summary()).append("\n");
    if (command == Command.ALL) {
      section(page, "Commands", commands());
    }
    section(page, "Examples", command.examples().stream().map(line -> "  " + line).toList());
    for (OptionGroup group : OptionGroup.values()) {
      List<Option> members = members(group);
      if (!members.isEmpty()) {
        section(page, group.heading(), lines(members));
      }
    }
    section(page, "Exit codes", exitCodes());
    return page.toString();
  }

  private String usage() {
    return command == Command.ALL
        ? "dbtest [command] [pattern...] [options]"
        : String.join(" ", command.qualifiedName(), command.operands(), "[options]")
            .replace("  ", " ");
  }

  private static List<String> commands() {
    return Arrays.stream(Command.values())
        .map(
            each ->
                String.format(
                    Locale.ROOT,
                    "  %-" + LONGEST_COMMAND + "s  %s",
                    each == Command.ALL ? "(none)" : each.word(),
                    each.summary()))
        .toList();
  }

  /** Those of the command; the page that names all commands lists all. */
  private List<String> exitCodes() {
    return Arrays.stream(ExitCode.values())
        .filter(code -> command == Command.ALL || command.mayExitWith(code))
        .map(code -> String.format(Locale.ROOT, "  %3d  %s", code.number(), code.meaning()))
        .toList();
  }

  private List<Option> members(OptionGroup group) {
    return Arrays.stream(Option.values())
        .filter(option -> option.group() == group && command.accepts(option))
        .toList();
  }

  private List<String> lines(List<Option> members) {
    CommandLine.Model.CommandSpec spec = PicocliWords.spec(members);
    spec.usageMessage().width(columns).sortOptions(false);
    spec.parser().separator(" ");
    Help.Ansi ansi = color ? Help.Ansi.ON : Help.Ansi.OFF;
    String list = new Help(spec, Help.defaultColorScheme(ansi)).optionList();
    return list.lines().map(String::stripTrailing).toList();
  }

  private static void section(StringBuilder page, String heading, List<String> lines) {
    page.append("\n").append(heading).append("\n");
    lines.forEach(line -> page.append(line).append("\n"));
  }
}
