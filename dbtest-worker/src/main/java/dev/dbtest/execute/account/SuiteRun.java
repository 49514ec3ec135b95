package dev.dbtest.execute.account;

import dev.dbtest.model.Problem;
import dev.dbtest.model.TestResult;
import java.util.List;

/**
 * The outcome of a plan.
 *
 * @param results exactly one for each case of the plan, in its order, rows in theirs
 * @param problems what went wrong apart from the cases, in the order in which it was seen
 */
public record SuiteRun(List<TestResult> results, List<Problem> problems) {

  /** Subject of problems with the JVMs of this start of a run. */
  public static final String WORKER_JVM = "worker JVM";

  /** Subject of problems with how long this start of a run took. */
  public static final String THE_RUN = "the run";

  /** Copies the lists. */
  public SuiteRun {
    results = List.copyOf(results);
    problems = List.copyOf(problems);
  }
}
