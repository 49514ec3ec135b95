package dev.dbtest.execute.account;

import dev.dbtest.model.Problem;
import dev.dbtest.model.RunEvent;
import dev.dbtest.model.RunListener;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells a listener what happens, and keeps the problems among the events. Guarded by the ledger.
 */
final class Announcements {

  private final RunListener listener;
  private final List<Problem> problems = new ArrayList<>();
  private int errors;

  Announcements(RunListener listener) {
    this.listener = listener;
  }

  void publish(RunEvent event) {
    listener.on(event);
  }

  void add(Problem problem) {
    problems.add(problem);
    errors += problem.severity() == Problem.Severity.ERROR ? 1 : 0;
    listener.on(new RunEvent.ProblemFound(problem));
  }

  /** Whether an error of a suite apart from its tests was told already. */
  boolean hasErrorOf(String className) {
    for (Problem problem : problems) {
      if (problem.severity() == Problem.Severity.ERROR && problem.subject().equals(className)) {
        return true;
      }
    }
    return false;
  }

  /** How many errors there were apart from the cases. */
  int errors() {
    return errors;
  }

  /** All problems so far. */
  List<Problem> problems() {
    return problems;
  }
}
