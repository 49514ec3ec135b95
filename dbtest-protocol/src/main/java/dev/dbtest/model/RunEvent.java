package dev.dbtest.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened during a run, in the order in which the front JVM saw it. */
public sealed interface RunEvent {

  /**
   * The selection is made and execution begins.
   *
   * @param tests tests in the plan; a parameterised test counts once until its rows are known
   * @param benchmarks benchmark cases that were selected; how many they are with all of their modes
   *     and parameters is known when they are planned
   * @param forks forks of these at least, all cases together
   * @param seed of everything that is random in the run
   * @param estimate how long it will take, as far as that can be said; zero if unknown
   * @param at when
   */
  record RunStarted(int tests, int benchmarks, int forks, long seed, Duration estimate, Instant at)
      implements RunEvent {}

  /**
   * The benchmarks are planned, with all modes and parameters that JMH knows of, and will be
   * measured now.
   *
   * @param benchmarks benchmark cases in the plan
   * @param forks forks in the plan, all cases together
   * @param estimate how long it will take, as far as that can be said; zero if unknown
   */
  record BenchmarksPlanned(int benchmarks, int forks, Duration estimate) implements RunEvent {}

  /**
   * This machine has taken suites from a queue that it shares with others, and runs them, too.
   *
   * @param item the place of the suites in the queue, from 1
   * @param tests tests in them; a parameterised test counts once until its rows are known
   */
  record SuitesTaken(int item, int tests) implements RunEvent {}

  /**
   * A parameterised test turned out to have rows.
   *
   * @param test the test without its row
   * @param rows how many cases it is
   */
  record RowsFound(CaseId test, int rows) implements RunEvent {}

  /**
   * A test went through states.
   *
   * @param id which
   * @param states the states in order, the current one last; several if they are reported together
   */
  record TestStateChanged(CaseId id, List<TestState> states) implements RunEvent {
    /** Copies the states. */
    public TestStateChanged {
      states = List.copyOf(states);
    }
  }

  /**
   * A test has been running for longer than it should.
   *
   * @param id which
   * @param elapsed for how long
   */
  record TestIsSlow(CaseId id, Duration elapsed) implements RunEvent {}

  /**
   * A test ended; the only event that every test has.
   *
   * @param result its result
   */
  record TestFinished(TestResult result) implements RunEvent {}

  /**
   * A benchmark entered a state.
   *
   * @param id which
   * @param state the state
   */
  record BenchmarkStateChanged(CaseId id, BenchmarkState state) implements RunEvent {}

  /**
   * A pilot runs a round, to find out how long a benchmark must warm up. Nothing of a pilot is part
   * of a result.
   *
   * @param id which benchmark
   * @param round its number in the pilot, from 1
   * @param rounds rounds of the pilot
   */
  record WarmupSought(CaseId id, int round, int rounds) implements RunEvent {}

  /**
   * A round ended.
   *
   * @param id which benchmark
   * @param warmup whether it was a warm-up round
   * @param number its number in the fork, from 1
   * @param round what was measured
   */
  record RoundFinished(CaseId id, boolean warmup, int number, Round round) implements RunEvent {}

  /**
   * A fork ended with a measurement.
   *
   * @param id which benchmark
   * @param settings how it was measured
   * @param fork what it measured
   */
  record ForkFinished(CaseId id, BenchmarkSettings settings, Fork fork) implements RunEvent {}

  /**
   * A benchmark case was looked at between two forks, and something about it is new.
   *
   * @param look what its forks show, and what is open
   */
  record BenchmarkLookedAt(BenchmarkLook look) implements RunEvent {}

  /**
   * More forks are to come than those of the plan, since something is open.
   *
   * @param forks about how many, if values and spreads stay what they are
   * @param time about how long they take
   */
  record FurtherForks(int forks, Duration time) implements RunEvent {}

  /**
   * The last fork of a benchmark case ended; the only event that every case has.
   *
   * @param result all that was measured
   */
  record BenchmarkFinished(BenchmarkResult result) implements RunEvent {}

  /**
   * The code under test printed something; sent while it runs, where the command asks for that.
   *
   * @param id the case that printed it; {@code null} if none was running
   * @param stderr whether it was standard error
   * @param text what was printed
   */
  record OutputPrinted(@Nullable CaseId id, boolean stderr, String text) implements RunEvent {}

  /**
   * Something went wrong apart from the cases.
   *
   * @param problem what
   */
  record ProblemFound(Problem problem) implements RunEvent {}

  /**
   * Execution ended.
   *
   * @param interrupted whether before the plan was done
   * @param at when
   */
  record RunFinished(boolean interrupted, Instant at) implements RunEvent {}
}
