package dev.dbtest.run;

import dev.dbtest.execute.Cancellation;
import dev.dbtest.execute.RunListeners;
import dev.dbtest.execute.account.SuiteRun;
import dev.dbtest.execute.benchmarks.BenchmarkOutcome;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Environment;
import dev.dbtest.model.Problem;
import dev.dbtest.model.RunEvent;
import dev.dbtest.model.RunListener;
import dev.dbtest.model.RunResult;
import dev.dbtest.model.Status;
import dev.dbtest.model.TestResult;
import dev.dbtest.plan.suites.SuitePlan;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Runs what was prepared, first suites, then benchmarks, and puts everything into one result. */
final class Execution {

  private final RunContext context;
  private final PreparedRun run;
  private final SuiteStart suites;
  private final @Nullable QueuedSuites queued;
  private final RunJournal journal;
  private final Cancellation asked;
  private final Cancellation cancellation = new Cancellation();
  private final FailureLimit failureLimit;
  private final List<Problem> problems = new ArrayList<>();

  /** What was found while suites ran, here or before the run was cut off. */
  private final List<Problem> ofSuites = new ArrayList<>();

  /**
   * Prepares to run.
   *
   * @param suites where suites run
   * @param queued suites that may become this run's while it goes on; {@code null} for none
   * @param journal keeps what has finished
   * @param asked ends the run early, for a reason from outside the run
   */
  Execution(
      RunContext context,
      PreparedRun run,
      SuiteStart suites,
      @Nullable QueuedSuites queued,
      RunJournal journal,
      Cancellation asked) {
    this.context = context;
    this.run = run;
    this.suites = suites;
    this.queued = queued;
    this.journal = journal;
    this.asked = asked;
    this.failureLimit =
        new FailureLimit(run.request().maxFailures(), cancellation, run.quarantine());
  }

  /**
   * Runs everything.
   *
   * @param observer hears of everything that happens
   * @param spareTime looks at the machine while cases run
   * @throws RefusedException if the benchmarks cannot be begun
   */
  RunResult run(RunListener observer, SpareTime spareTime) throws RefusedException {
    Cancellation.Registration registration = asked.onRequest(new Passing());
    try {
      return execute(RunListeners.of(observer, journal, failureLimit), spareTime);
    } finally {
      registration.close();
    }
  }

  private RunResult execute(RunListeners listeners, SpareTime spareTime) throws RefusedException {
    Instant started = context.clock().instant();
    long startNanos = context.nanoTime().getAsLong();
    listeners.on(run.started(started, journal.header().seed()));
    problems.addAll(run.inventory().problems());
    problems.addAll(run.tests().problems());
    ofSuites.addAll(run.tests().problems());
    for (Problem problem : problems) {
      listeners.on(new RunEvent.ProblemFound(problem));
    }
    List<TestResult> tests = run.tests().with(runSuites(listeners));
    if (!run.quarantine().isEmpty()) {
      problems.addAll(
          new MissingTests(run.inventory().suites(), run.request()).of(run.quarantine(), tests));
    }
    BenchmarkOutcome measured = runBenchmarks(listeners);
    Duration duration = Duration.ofNanos(context.nanoTime().getAsLong() - startNanos);
    boolean interrupted = asked.isRequested();
    listeners.on(new RunEvent.RunFinished(interrupted, context.clock().instant()));
    if (!interrupted && isDone(tests, measured.results())) {
      journal.finish();
    }
    problems.addAll(listeners.problems());
    problems.addAll(journal.problems());
    Map<String, String> facts = measured.facts();
    return new RunResult(
        journal.header().runId(),
        context.version(),
        run.request().commandLine(),
        journal.header().seed(),
        started,
        duration,
        interrupted,
        new Environment(facts.isEmpty() ? spareTime.facts() : facts),
        problems,
        tests,
        measured.results());
  }

  /**
   * Whether nothing is left to go on with, be it that this run did not get to it or never would.
   */
  private boolean isDone(List<TestResult> tests, List<BenchmarkResult> benchmarks) {
    for (TestResult test : tests) {
      if (test.outcome().status() == Status.NOT_RUN) {
        return false;
      }
    }
    for (BenchmarkResult benchmark : benchmarks) {
      if (benchmark.outcome().status() == Status.NOT_RUN) {
        return false;
      }
    }
    return !run.tests().leavesMore();
  }

  /**
   * Tests that no result shows to pass, by {@link dev.dbtest.model.CaseId#methodIdentity}; known
   * once everything has run.
   *
   * @param planned what was to run
   * @param results how it ended
   */
  Set<String> unproven(SuitePlan planned, List<TestResult> results) {
    if (ofSuites.isEmpty()) {
      return Set.of();
    }
    Set<String> ended = new LinkedHashSet<>();
    for (TestResult result : results) {
      ended.add(result.id().methodIdentity());
    }
    return UnprovenTests.of(ofSuites, planned.identities(), ended);
  }

  private List<TestResult> runSuites(RunListener listener) {
    if (!run.hasTests() && queued == null) {
      return List.of();
    }
    SuiteRun outcome =
        suites
            .phase(run.inventory().project())
            .run(
                run.tests().rest(),
                run.history(),
                queued,
                journal.ofSuites(listener),
                cancellation);
    tellOfQueue(listener);
    ofSuites.addAll(outcome.problems());
    for (Problem found : outcome.problems()) {
      // A tear-down that failed before the run was cut off may have failed once more.
      if (!problems.contains(found)) {
        problems.add(found);
      }
    }
    failureLimit.count(outcome.problems());
    failureLimit.enforce();
    return outcome.results();
  }

  /** What this machine could not take another takes, or the merge misses. */
  private void tellOfQueue(RunListener listener) {
    IOException failure = queued == null ? null : queued.failure();
    if (failure != null) {
      Problem problem =
          Problem.warning(
              "--queue",
              "nothing more could be taken from the queue: " + SharedQueues.reason(failure) + ".",
              "Run this shard again; what it has taken stays its own.");
      problems.add(problem);
      listener.on(new RunEvent.ProblemFound(problem));
    }
  }

  private BenchmarkOutcome runBenchmarks(RunListener listener) throws RefusedException {
    if (!run.hasBenchmarks()) {
      return new BenchmarkOutcome(List.of(), List.of(), new TreeMap<>());
    }
    // What suites leave behind would disturb measurements.
    suites.close();
    BenchmarkOutcome outcome =
        new BenchmarkPhase(
                run.inventory().project(),
                run.request().benchmarks(),
                run.request().inventory().filter(),
                context)
            .run(run.inventory().selection(), journal, listener, cancellation);
    problems.addAll(outcome.problems());
    return outcome;
  }

  /** Passes on a cancellation from outside; the run has reasons of its own to end early. */
  private final class Passing implements Runnable {

    @Override
    public void run() {
      cancellation.request(asked.reason().orElse(""));
    }
  }
}
