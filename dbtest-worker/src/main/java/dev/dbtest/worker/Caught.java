package dev.dbtest.worker;

import dev.dbtest.model.Failure;
import dev.dbtest.model.Outcome;

/**
 * Something that code under test threw, or a timeout.
 *
 * @param failure its description
 * @param assertion whether an assertion did not hold
 * @param outOfMemory whether the JVM ran out of memory, after which nothing in it can be trusted
 */
record Caught(Failure failure, boolean assertion, boolean outOfMemory) {

  /** The outcome of a test whose own code ended like this. */
  Outcome outcome() {
    return assertion ? new Outcome.Failed(failure) : new Outcome.Errored(failure);
  }
}
