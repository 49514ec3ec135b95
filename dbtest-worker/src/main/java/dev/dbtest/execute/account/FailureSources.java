package dev.dbtest.execute.account;

import dev.dbtest.model.Failure;

/** Knows what the sources of the project say where its tests fail. */
public interface FailureSources {

  /**
   * Adds to a failure the line of the source at which it happened. Called once for each attempt
   * that did not pass, one at a time.
   *
   * @param module the module of the suite, as in {@link dev.dbtest.model.TestSuiteInfo#module}
   * @param className binary name of the class of the suite
   * @param failure what went wrong
   * @return the failure with the line in one of its frames; as it was, if the line is not known
   */
  Failure withSource(String module, String className, Failure failure);
}
