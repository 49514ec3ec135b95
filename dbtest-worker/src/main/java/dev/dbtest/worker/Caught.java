package dev.dbtest.worker;

import dev.dbtest.model.Failure;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.TestState;
import dev.dbtest.worker.failure.Assumptions;

/**
 * Something that code under test threw, or a timeout.
 *
 * @param failure its description
 * @param kind what it says of the test
 * @param outOfMemory whether the JVM ran out of memory, after which nothing in it can be trusted
 */
record Caught(Failure failure, Kind kind, boolean outOfMemory) {

  /** The outcome of a test whose own code ended like this. */
  Outcome outcome() {
    return switch (kind) {
      case ASSERTION -> new Outcome.Failed(failure);
      case ASSUMPTION -> new Outcome.Skipped(reason());
      case ERROR -> new Outcome.Errored(failure);
    };
  }

  /** The state of a test whose own code ended like that. */
  TestState verdict() {
    return switch (kind) {
      case ASSERTION -> TestState.FAILED;
      case ASSUMPTION -> TestState.ABORTED;
      case ERROR -> TestState.ERROR;
    };
  }

  /** Whether code under test asked that the test be left out. */
  boolean isAssumption() {
    return kind == Kind.ASSUMPTION;
  }

  /** Why the test is left out. */
  String reason() {
    return Assumptions.reason(failure);
  }

  /** What something thrown says of a test. */
  enum Kind {
    /** What it asserts is not so. */
    ASSERTION,
    /** It does not apply here and now. */
    ASSUMPTION,
    /** Something is wrong that it does not speak of. */
    ERROR
  }
}
