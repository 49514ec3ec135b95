package dev.dbtest.cli;

import dev.dbtest.archive.RunFacts;
import dev.dbtest.cli.options.Arguments;
import dev.dbtest.cli.options.Option;
import dev.dbtest.cli.options.UsageException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which stored runs a command is about.
 *
 * @param branch of this branch; empty for all
 * @param machine of machines of this name, or with a processor that is called so; empty for all
 * @param ran of this command; empty for all
 */
record RunChoice(Optional<String> branch, Optional<String> machine, Optional<String> ran) {

  /** Every run. */
  static final RunChoice ALL = new RunChoice(Optional.empty(), Optional.empty(), Optional.empty());

  private static final List<String> COMMANDS = List.of("all", "unit", "integration", "bench");

  static RunChoice of(Arguments arguments) throws UsageException {
    Optional<String> ran = arguments.text(Option.RAN);
    if (ran.isPresent() && !COMMANDS.contains(ran.get())) {
      throw new UsageException(
          "--ran '" + ran.get() + "': it takes one of: " + String.join(", ", COMMANDS),
          "Run 'dbtest history --help' for all options.");
    }
    return new RunChoice(arguments.text(Option.BRANCH), arguments.text(Option.MACHINE), ran);
  }

  boolean takes(RunFacts run) {
    return (branch.isEmpty() || branch.get().equals(run.revision().branch()))
        && (ran.isEmpty() || ran.get().equals(run.ran()))
        && (machine.isEmpty() || isOn(run, machine.get()));
  }

  private static boolean isOn(RunFacts run, String name) {
    String cpu = run.environment().fact("cpu").toLowerCase(Locale.ROOT);
    return run.machine().equals(name) || cpu.contains(name.toLowerCase(Locale.ROOT));
  }

  /** The choice in words, for messages; empty if all runs are taken. */
  String text() {
    StringBuilder text = new StringBuilder();
    branch.ifPresent(name -> text.append(" of branch ").append(name));
    machine.ifPresent(name -> text.append(" on machine ").append(name));
    ran.ifPresent(name -> text.append(" of dbtest ").append(name.equals("all") ? "" : name));
    return text.toString().stripTrailing();
  }
}
