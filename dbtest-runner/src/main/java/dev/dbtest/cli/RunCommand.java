package dev.dbtest.cli;

import dev.dbtest.cli.options.Arguments;
import dev.dbtest.cli.options.Option;
import dev.dbtest.cli.options.RunSettings;
import dev.dbtest.cli.options.UsageException;
import dev.dbtest.cli.process.CommandFailure;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.UnansweredExit;
import dev.dbtest.execute.ChildJvm;
import dev.dbtest.model.CommandState;
import dev.dbtest.project.ProjectPlaces;
import dev.dbtest.run.FinishedRun;
import dev.dbtest.run.Refusal;
import dev.dbtest.run.RunAnswer;
import dev.dbtest.run.RunSession;
import java.nio.file.Path;
import java.util.Optional;

/** Runs what was selected and reports it, for all commands that run tests or benchmarks. */
final class RunCommand implements Action {

  private final Invocation invocation;

  RunCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode run(Arguments arguments) throws UsageException, CommandFailure {
    if (arguments.command().runsSuites()) {
      prepareForChildren();
    }
    RunSettings settings = RunSettings.of(arguments, invocation.surroundings(), newSeed());
    if (settings.shard().isPresent()) {
      ShardRecorder.requireDirectory(settings.shard().get());
    }
    Reporting reporting = new Reporting(invocation.surroundings(), settings, arguments.command());
    return arguments.has(Option.IN_PROCESS)
        ? runBesideTests(arguments, settings, reporting)
        : run(arguments, settings, reporting);
  }

  /** Code under test may end this JVM, and would end the command with a code of its own. */
  private ExitCode runBesideTests(Arguments arguments, RunSettings settings, Reporting reporting)
      throws CommandFailure {
    UnansweredExit exit = UnansweredExit.watch(invocation.surroundings().err());
    ExitCode code = null;
    try {
      code = run(arguments, settings, reporting);
      return code;
    } finally {
      exit.answered(code);
    }
  }

  private ExitCode run(Arguments arguments, RunSettings settings, Reporting reporting)
      throws CommandFailure {
    try (RunSession session = new RunSession(invocation.runContext(), settings.request())) {
      RunAnswer answer = answer(session, reporting, arguments);
      if (answer instanceof Refusal refusal) {
        throw Refusals.failure(refusal, arguments.command());
      }
      FinishedRun finished = (FinishedRun) answer;
      invocation.life().enter(CommandState.REPORTING);
      Optional<Path> history = history(settings.request().store(), finished.projectDirectory());
      ExitCode code = reporting.report(finished, history);
      if (code == ExitCode.PASSED && finished.unqueued()) {
        code = ExitCode.INFRASTRUCTURE;
      }
      // Only the classes of a run are loaded where no history is kept.
      if (history.isPresent() && !isPart(settings)) {
        new RunRecorder(invocation.surroundings(), history.get()).record(arguments, finished);
      }
      session.prepareNextRun();
      invocation.life().enter(CommandState.DONE);
      return code;
    }
  }

  /**
   * A part of a run would look like a run in which all other tests are gone; the merge stores it.
   */
  private static boolean isPart(RunSettings settings) {
    return settings.shard().isPresent() && settings.shard().get().source().shard().total() > 1;
  }

  /** Where the run is to be stored. */
  private static Optional<Path> history(Optional<Path> named, Path project) {
    if (named.isPresent()) {
      return named;
    }
    Path kept = project.resolve(ProjectPlaces.HISTORY);
    return kept.toFile().isDirectory() ? Optional.of(kept) : Optional.empty();
  }

  private RunAnswer answer(RunSession session, Reporting reporting, Arguments arguments) {
    try (RunWatch watch = new RunWatch(invocation, reporting, arguments)) {
      return session.run(watch, watch.cancellation());
    }
  }

  private void prepareForChildren() {
    invocation
        .background()
        .execute(
            // Not a lambda: the first one in a process costs more than the rest of this method.
            new Runnable() {
              @Override
              public void run() {
                ChildJvm.prepare();
              }
            });
  }

  /** A new seed, short enough to be typed again. */
  private long newSeed() {
    return Math.floorMod(
        invocation.nanoTime().getAsLong() * 31 + invocation.clock().millis(), 1_000_000_000L);
  }
}
