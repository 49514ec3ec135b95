package dev.dbtest.cli;

import dev.dbtest.cli.options.Arguments;
import dev.dbtest.cli.options.Command;
import dev.dbtest.cli.options.Configuration;
import dev.dbtest.cli.options.EffectiveOption;
import dev.dbtest.cli.options.InventoryArguments;
import dev.dbtest.cli.options.Option;
import dev.dbtest.cli.options.ReportArguments;
import dev.dbtest.cli.options.RunSettings;
import dev.dbtest.cli.options.UsageException;
import dev.dbtest.cli.process.CommandFailure;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.report.formats.FormatName;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shows what the options of a command, or of all commands, are, and where that is said. What the
 * commands would refuse is refused here, too.
 */
final class ConfigCommand implements Action {

  private static final List<Command> ALL =
      List.of(Command.ALL, Command.UNIT, Command.INTEGRATION, Command.BENCH, Command.LIST);

  private final Surroundings surroundings;

  ConfigCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public ExitCode run(Arguments arguments) throws UsageException, CommandFailure, IOException {
    FormatName format = ReportArguments.of(arguments, surroundings.workingDirectory()).format();
    requireKnownFormat(format, arguments);
    boolean one = !arguments.operands().isEmpty();
    List<Command> commands = one ? List.of(named(arguments.operands())) : ALL;
    Map<Command, List<EffectiveOption>> options = new LinkedHashMap<>();
    String configuration = "";
    for (Command command : commands) {
      Arguments complete = complete(arguments, command, one);
      options.put(command, EffectiveOption.of(complete));
      if (complete.configuration().length() > configuration.length()) {
        configuration = complete.configuration();
      }
    }
    if (format == FormatName.JSON) {
      ConfigJson.write(surroundings.out(), options);
    } else {
      surroundings.out().print(new ConfigText(configuration, one).of(options));
    }
    surroundings.out().flush();
    return ExitCode.PASSED;
  }

  private Arguments complete(Arguments arguments, Command command, boolean demanded)
      throws UsageException, CommandFailure {
    Arguments complete =
        Configuration.complete(arguments.insteadOfConfig(command, demanded), surroundings);
    try {
      check(complete);
      return complete;
    } catch (UsageException e) {
      throw complete.located(e);
    } catch (CommandFailure e) {
      throw complete.located(e);
    }
  }

  private void check(Arguments complete) throws UsageException, CommandFailure {
    if (complete.command() == Command.LIST) {
      InventoryArguments.of(complete, surroundings);
      ReportArguments.of(complete, surroundings.workingDirectory());
    } else {
      RunSettings.of(complete, surroundings, 0);
    }
  }

  private static Command named(List<String> words) throws UsageException {
    String word = words.get(0);
    for (Command command : ALL) {
      if (command.hasTable() && command.word().equals(word) && words.size() == 1) {
        return command;
      }
    }
    throw new UsageException(
        "config shows one command or all, not '" + String.join(" ", words) + "'",
        "Name unit, integration, bench or list, such as: dbtest config bench");
  }

  private static void requireKnownFormat(FormatName format, Arguments arguments)
      throws UsageException {
    boolean known = format == FormatName.CONSOLE || format == FormatName.JSON;
    if (!known || arguments.has(Option.REPORT_FILE)) {
      throw new UsageException(
          "'dbtest config' prints for people, or with --format json for machines, and writes no"
              + " reports",
          "Leave out --report, and give --format json or none.");
    }
  }
}
