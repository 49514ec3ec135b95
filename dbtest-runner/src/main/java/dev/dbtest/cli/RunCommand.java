package dev.dbtest.cli;

import dev.dbtest.cli.options.Arguments;
import dev.dbtest.cli.options.Option;
import dev.dbtest.cli.options.OtherBuild;
import dev.dbtest.cli.options.RunSettings;
import dev.dbtest.cli.options.UsageException;
import dev.dbtest.cli.process.CommandFailure;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.execute.suites.CaseHistoryFile;
import dev.dbtest.journal.JournalHeader;
import dev.dbtest.plan.CaseHistory;
import dev.dbtest.plan.SuitePlan;
import dev.dbtest.project.Project;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;

/** Decides what a run is to do, down to its order, before anything is run. */
final class RunCommand {

  private final Surroundings surroundings;
  private final CommandLife life;
  private final Clock clock;
  private final LongSupplier nanoTime;
  private final Errands errands;

  /**
   * Decides for one command.
   *
   * @param errands has how tests ended remembered
   */
  RunCommand(
      Surroundings surroundings,
      CommandLife life,
      Clock clock,
      LongSupplier nanoTime,
      Errands errands) {
    this.surroundings = surroundings;
    this.life = life;
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.errands = errands;
  }

  /**
   * Runs what was selected, and reports it.
   *
   * @param start what was begun for the suites already
   * @throws UsageException if an option has a value that it does not take
   * @throws CommandFailure if what is to be run cannot be found
   */
  ExitCode run(RunSettings settings, Inventory inventory, SuiteStart start)
      throws UsageException, CommandFailure {
    Arguments arguments = settings.arguments();
    Project project = inventory.project();
    OtherBuild against = OtherBuild.of(arguments, surroundings.workingDirectory());
    SuitePhase suites = start.phase(project);
    CaseMemory memory =
        new CaseMemory(new CaseHistoryFile(project.stateDirectory().resolve("tests.bin")));
    // Reading it costs time, which runs that do not ask for it need not spend.
    CaseHistory history = suites.settings().asksForHistory() ? recall(memory) : CaseHistory.NONE;
    BenchmarkPhase benchmarks =
        new BenchmarkPhase(project, settings, surroundings.installation(), against, nanoTime);
    try (RunJournal journal = journal(settings, project)) {
      SuitePlan plan = suites.plan(inventory, history, journal.header().seed());
      requireSomething(plan, inventory);
      Execution execution =
          new Execution(
              surroundings,
              settings,
              inventory,
              suites,
              history,
              ResumedTests.of(plan, journal.earlier()),
              benchmarks,
              journal,
              clock,
              nanoTime);
      return execution.run(life, memory, errands);
    }
  }

  private static CaseHistory recall(CaseMemory memory) throws CommandFailure {
    try {
      return memory.recall();
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.INTERNAL,
          List.of("How tests ended when they were last run cannot be read: " + e.getMessage()));
    }
  }

  private RunJournal journal(RunSettings settings, Project project) throws CommandFailure {
    if (settings.arguments().has(Option.RESUME)) {
      return RunJournal.resume(project.stateDirectory());
    }
    Instant started = clock.instant();
    return RunJournal.begin(
        project.stateDirectory(),
        new JournalHeader(
            RunId.of(started, settings.seed()),
            settings.seed(),
            started,
            settings.arguments().commandLine()));
  }

  private static void requireSomething(SuitePlan plan, Inventory inventory) throws CommandFailure {
    if (plan.suites().isEmpty() && inventory.selection().benchmarks().isEmpty()) {
      throw new CommandFailure(
          ExitCode.NOTHING,
          List.of("Every test passed when it was last run; leave out --rerun-failed to run them."));
    }
  }
}
