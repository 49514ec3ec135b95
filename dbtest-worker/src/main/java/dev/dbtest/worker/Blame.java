package dev.dbtest.worker;

import dev.dbtest.link.worker.WorkerReport;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Problem;

/** Words for what went wrong in code that belongs to no case. */
final class Blame {

  private Blame() {}

  /**
   * A problem of a suite.
   *
   * @param suite its name
   * @param failure what went wrong in its own code
   */
  static WorkerReport of(String suite, Failure failure) {
    return new WorkerReport.ProblemSeen(Problem.error(suite, failure.sentence(), ""));
  }
}
