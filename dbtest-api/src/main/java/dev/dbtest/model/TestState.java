package dev.dbtest.model;

import java.util.EnumSet;
import java.util.Set;

/**
 * States of a test.
 *
 * <p>{@link #RUNNING} ends in a verdict, {@link #PASSED}, {@link #FAILED} or {@link #ERROR}; a
 * verdict is followed by {@link #TEARING_DOWN}, unless the worker is gone and there is nothing to
 * tear down. A test whose tear-down fails is an ERROR, one whose tear-down succeeds is {@link
 * #COMPLETED} with the verdict it had.
 */
public enum TestState implements State<TestState> {
  /** Found by discovery. */
  DISCOVERED,
  /** Went through the filters. */
  FILTERED,
  /** Selected for the run. */
  QUEUED,
  /** The suite's and the test's set-up run. */
  SETTING_UP,
  /** Set-up is done. */
  READY,
  /** The test's own code runs. */
  RUNNING,
  /** The test's own code returned. */
  PASSED,
  /** An assertion did not hold, or set-up failed one. */
  FAILED,
  /** An exception, a timeout, a crash. */
  ERROR,
  /** The test's tear-down runs. */
  TEARING_DOWN,
  /** All phases are done. */
  COMPLETED,
  /** Filtered out, or left out by its author. */
  SKIPPED;

  @Override
  public boolean mayBecome(TestState next) {
    return successors().contains(next);
  }

  @Override
  public boolean isFinal() {
    return this == COMPLETED || this == SKIPPED;
  }

  private Set<TestState> successors() {
    return switch (this) {
      case DISCOVERED -> EnumSet.of(FILTERED, SKIPPED);
      case FILTERED -> EnumSet.of(QUEUED, SKIPPED);
      case QUEUED -> EnumSet.of(SETTING_UP, SKIPPED);
      case SETTING_UP -> EnumSet.of(READY, FAILED, ERROR);
      case READY -> EnumSet.of(RUNNING);
      case RUNNING -> EnumSet.of(PASSED, FAILED, ERROR);
      case PASSED, FAILED, ERROR -> EnumSet.of(TEARING_DOWN);
      case TEARING_DOWN -> EnumSet.of(COMPLETED, ERROR);
      case COMPLETED, SKIPPED -> EnumSet.noneOf(TestState.class);
    };
  }
}
