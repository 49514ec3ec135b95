package dev.dbtest.execute.account;

import dev.dbtest.model.Failure;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.TestState;
import java.util.ArrayList;
import java.util.List;

/** Fills in the states that a worker does not report because no code of the suite runs in them. */
final class LifePath {

  private LifePath() {}

  /** The states from one that was left to one that was reported, the latter included. */
  static List<TestState> to(TestState from, TestState reported) {
    List<TestState> path = new ArrayList<>(4);
    TestState state = from;
    while (state != reported) {
      state = next(state, reported);
      path.add(state);
    }
    return path;
  }

  private static TestState next(TestState state, TestState goal) {
    if (state.mayBecome(goal)) {
      return goal;
    }
    return switch (state) {
      case QUEUED -> TestState.SETTING_UP;
      case SETTING_UP -> TestState.READY;
      case READY -> TestState.RUNNING;
      case RUNNING -> TestState.PASSED;
      case PASSED, FAILED, ERROR, ABORTED -> TestState.TEARING_DOWN;
      default -> throw new IllegalStateException(state + " does not lead to " + goal);
    };
  }

  /** The rest of the way of an attempt that ended like this. */
  static List<TestState> end(TestState from, Outcome outcome) {
    List<TestState> path = new ArrayList<>(6);
    TestState state = from;
    if (isBeforeVerdict(from)) {
      TestState verdict = verdict(outcome);
      boolean inSetup = endsInSetup(from, verdict, outcome);
      path.addAll(inSetup ? toEndOfSetup(from, verdict) : to(from, TestState.RUNNING));
      if (!inSetup) {
        path.add(verdict);
      }
      state = verdict;
    }
    if (state != TestState.TEARING_DOWN) {
      path.add(TestState.TEARING_DOWN);
    }
    boolean tearDownFailed =
        outcome instanceof Outcome.Errored && phase(outcome) == Failure.Phase.TEARDOWN;
    path.add(tearDownFailed ? TestState.ERROR : TestState.COMPLETED);
    return path;
  }

  /**
   * A worker says when the test's own code begins, so before that an assumption is the set-up's.
   */
  private static boolean endsInSetup(TestState from, TestState verdict, Outcome outcome) {
    return verdict == TestState.ABORTED
        ? from == TestState.QUEUED || from == TestState.SETTING_UP
        : verdict == TestState.ERROR && isBeforeBody(phase(outcome));
  }

  private static List<TestState> toEndOfSetup(TestState from, TestState verdict) {
    return from == TestState.QUEUED ? List.of(TestState.SETTING_UP, verdict) : to(from, verdict);
  }

  private static boolean isBeforeVerdict(TestState state) {
    return state == TestState.QUEUED
        || state == TestState.SETTING_UP
        || state == TestState.READY
        || state == TestState.RUNNING;
  }

  private static boolean isBeforeBody(Failure.Phase phase) {
    return phase == Failure.Phase.LOAD
        || phase == Failure.Phase.SUITE_SETUP
        || phase == Failure.Phase.SETUP;
  }

  /** What the test's own code ended with; a failed tear-down followed a pass. */
  private static TestState verdict(Outcome outcome) {
    if (outcome instanceof Outcome.Failed) {
      return TestState.FAILED;
    }
    if (outcome instanceof Outcome.Skipped) {
      return TestState.ABORTED;
    }
    boolean error = outcome instanceof Outcome.Errored && phase(outcome) != Failure.Phase.TEARDOWN;
    return error ? TestState.ERROR : TestState.PASSED;
  }

  private static Failure.Phase phase(Outcome outcome) {
    if (outcome instanceof Outcome.Errored errored) {
      return errored.failure().phase();
    }
    return Failure.Phase.BODY;
  }
}
