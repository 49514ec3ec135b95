package dev.dbtest.cli;

import dev.dbtest.cli.options.RunSettings;
import dev.dbtest.cli.process.CommandFailure;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.Interrupts;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.environment.MachineFacts;
import dev.dbtest.execute.Cancellation;
import dev.dbtest.execute.RunListener;
import dev.dbtest.execute.RunListeners;
import dev.dbtest.execute.benchmarks.BenchmarkOutcome;
import dev.dbtest.execute.suites.SuiteRun;
import dev.dbtest.filter.Selection;
import dev.dbtest.model.CommandState;
import dev.dbtest.model.Environment;
import dev.dbtest.model.Problem;
import dev.dbtest.model.RunEvent;
import dev.dbtest.model.RunResult;
import dev.dbtest.model.TestResult;
import dev.dbtest.plan.CaseHistory;
import dev.dbtest.plan.SettingsResolver;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Runs suites, then benchmarks, into one result and has it reported. */
final class Execution {

  private final Surroundings surroundings;
  private final RunSettings settings;
  private final Inventory inventory;
  private final SuitePhase suites;
  private final CaseHistory history;
  private final ResumedTests tests;
  private final BenchmarkPhase benchmarks;
  private final RunJournal journal;
  private final Clock clock;
  private final LongSupplier nanoTime;
  private final RunEstimate estimate;
  private final Cancellation cancellation = new Cancellation();
  private final FailureLimit failureLimit;
  private final List<Problem> problems = new ArrayList<>();

  Execution(
      Surroundings surroundings,
      RunSettings settings,
      Inventory inventory,
      SuitePhase suites,
      CaseHistory history,
      ResumedTests tests,
      BenchmarkPhase benchmarks,
      RunJournal journal,
      Clock clock,
      LongSupplier nanoTime) {
    this.surroundings = surroundings;
    this.settings = settings;
    this.inventory = inventory;
    this.suites = suites;
    this.history = history;
    this.tests = tests;
    this.benchmarks = benchmarks;
    this.journal = journal;
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.failureLimit = new FailureLimit(settings.maxFailures(), cancellation);
    RunEstimate once =
        RunEstimate.of(
            inventory.selection().groups(),
            inventory.selection().benchmarks(),
            new SettingsResolver(
                settings.benchmarks(), Runtime.getRuntime().availableProcessors()));
    this.estimate = benchmarks.builds() == 1 ? once : once.twice();
  }

  /**
   * Runs everything.
   *
   * @param life goes from filtering to the end meanwhile
   * @param memory remembers how tests ended
   * @param errands for what nobody waits for
   * @throws CommandFailure if the benchmarks cannot be begun
   */
  ExitCode run(CommandLife life, CaseMemory memory, Errands errands) throws CommandFailure {
    Interrupts interrupts =
        Interrupts.install(
            errands,
            new Runnable() {
              @Override
              public void run() {
                cancellation.request("the run was interrupted");
              }
            },
            new Runnable() {
              @Override
              public void run() {
                endAtOnce();
              }
            });
    Reporting reporting = new Reporting(surroundings, settings, inventory.project());
    life.enter(CommandState.EXECUTING);
    // While tests run there is time for what would be waited for at the end.
    CompletableFuture<Map<String, String>> facts =
        CompletableFuture.supplyAsync(
            new Supplier<>() {
              @Override
              public Map<String, String> get() {
                return MachineFacts.ofThisMachine();
              }
            },
            errands);
    if (!tests.rest().suites().isEmpty()) {
      errands.execute(
          new Runnable() {
            @Override
            public void run() {
              memory.prepare();
            }
          });
    }
    RunResult result;
    try (Progress progress = reporting.progress(estimate, nanoTime)) {
      result = execute(progress, interrupts, facts);
    }
    life.enter(CommandState.REPORTING);
    if (!result.tests().isEmpty()) {
      errands.execute(
          new Runnable() {
            @Override
            public void run() {
              remember(result, memory);
            }
          });
    }
    ExitCode code = reporting.report(result);
    life.enter(CommandState.DONE);
    return code;
  }

  private RunResult execute(
      Progress progress, Interrupts interrupts, CompletableFuture<Map<String, String>> facts)
      throws CommandFailure {
    RunListeners listeners = RunListeners.of(progress, journal, failureLimit);
    Instant started = clock.instant();
    long startNanos = nanoTime.getAsLong();
    listeners.on(runStarted(started));
    problems.addAll(inventory.problems());
    for (Problem problem : problems) {
      listeners.on(new RunEvent.ProblemFound(problem));
    }
    List<TestResult> testResults = tests.with(runSuites(listeners));
    BenchmarkOutcome measured = runBenchmarks(listeners);
    Duration duration = Duration.ofNanos(nanoTime.getAsLong() - startNanos);
    listeners.on(new RunEvent.RunFinished(interrupts.received(), clock.instant()));
    if (!interrupts.received()) {
      journal.finish();
    }
    problems.addAll(listeners.problems());
    problems.addAll(journal.problems());
    return new RunResult(
        journal.header().runId(),
        Version.text(),
        settings.arguments().commandLine(),
        journal.header().seed(),
        started,
        duration,
        interrupts.received(),
        new Environment(measured.facts().isEmpty() ? facts.join() : measured.facts()),
        problems,
        testResults,
        measured.results());
  }

  private RunEvent runStarted(Instant at) {
    Selection selection = inventory.selection();
    Duration time = estimate.time(Optional.ofNullable(settings.stopping().budget()));
    return new RunEvent.RunStarted(
        tests.rest().tests(),
        selection.benchmarks().size() * benchmarks.builds(),
        estimate.forks(),
        time,
        at);
  }

  private List<TestResult> runSuites(RunListener listener) {
    if (tests.rest().suites().isEmpty()) {
      return List.of();
    }
    SuiteRun run = suites.run(tests.rest(), history, listener, cancellation);
    problems.addAll(run.problems());
    failureLimit.enforce();
    return run.results();
  }

  private BenchmarkOutcome runBenchmarks(RunListener listener) throws CommandFailure {
    if (inventory.selection().benchmarks().isEmpty()) {
      return new BenchmarkOutcome(List.of(), List.of(), new TreeMap<>());
    }
    // What suites leave behind would disturb measurements.
    suites.close();
    BenchmarkOutcome outcome =
        benchmarks.run(inventory.selection(), journal, listener, cancellation);
    problems.addAll(outcome.problems());
    return outcome;
  }

  private void remember(RunResult result, CaseMemory memory) {
    try {
      memory.keep(result.tests());
    } catch (IOException e) {
      surroundings.err().println("dbtest: how tests ended could not be kept: " + e);
    }
  }

  private static void endAtOnce() {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    Runtime.getRuntime().halt(ExitCode.INTERRUPTED.number());
  }
}
