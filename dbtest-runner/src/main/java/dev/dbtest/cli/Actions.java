package dev.dbtest.cli;

import dev.dbtest.cli.options.Arguments;
import dev.dbtest.cli.options.Command;
import dev.dbtest.cli.options.Option;
import dev.dbtest.cli.options.ProfilerList;

/** Finds the action that a command line asks for. Only the classes of that action are loaded. */
final class Actions {

  private final Invocation invocation;

  Actions(Invocation invocation) {
    this.invocation = invocation;
  }

  /** The action that the command line asks for: its command, unless it asks about dbtest itself. */
  Action of(Arguments arguments) {
    if (arguments.has(Option.VERSION)) {
      return new VersionCommand(invocation.surroundings());
    }
    if (arguments.has(Option.HELP)) {
      return new HelpCommand(invocation.surroundings());
    }
    boolean runs = arguments.command() != Command.CONFIG && arguments.command() != Command.INIT;
    if (runs && arguments.has(Option.DRY_RUN)) {
      return new DryRunCommand(invocation);
    }
    if (runs && arguments.has(Option.PROFILER) && ProfilerList.isWanted(arguments)) {
      return new ProfilersCommand(invocation.surroundings());
    }
    return switch (arguments.command()) {
      case ALL, UNIT, INTEGRATION, BENCH -> new RunCommand(invocation);
      case LIST -> new ListCommand(invocation);
      case CONFIG -> new ConfigCommand(invocation.surroundings());
      case INIT -> new InitCommand(invocation.surroundings());
      case DOCTOR -> new DoctorCommand(invocation);
      case MERGE -> new MergeCommand(invocation.surroundings());
      case PLAN -> new PlanCommand(invocation);
      case ARCHIVE -> new ArchiveCommand(invocation);
      case KUBERNETES -> new KubernetesCommand(invocation.surroundings());
      case REPORT -> new ReportCommand(invocation.surroundings());
      case HISTORY -> new HistoryCommand(invocation.surroundings(), invocation.clock());
      case COMPARE -> new CompareCommand(invocation.surroundings(), invocation.clock());
    };
  }
}
