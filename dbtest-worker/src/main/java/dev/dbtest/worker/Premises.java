package dev.dbtest.worker;

import dev.dbtest.worker.capture.OutputSink;
import dev.dbtest.worker.failure.Witness;

/** What depends on whose JVM a worker is in. */
interface Premises {

  /** A JVM that is there for the worker alone, and is killed if it has to be. */
  Premises OWN =
      new Premises() {
        @Override
        public OutputSink around(OutputSink scopes) {
          return scopes;
        }

        @Override
        public Witness witness() {
          return Witness.NONE;
        }

        @Override
        public boolean isKilled() {
          return true;
        }

        @Override
        public String fateOfWhatDoesNotEnd() {
          return "Its worker JVM was killed";
        }
      };

  /**
   * Where output goes.
   *
   * @param scopes takes what code under test prints
   */
  OutputSink around(OutputSink scopes);

  /** Is shown what code under test throws. */
  Witness witness();

  /** Whether the JVM is killed if code under test does not end. */
  boolean isKilled();

  /** What is done about code that does not end, as the beginning of a sentence. */
  String fateOfWhatDoesNotEnd();
}
