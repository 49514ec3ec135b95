package dev.dbtest.run;

import dev.dbtest.execute.Cancellation;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.Problem;
import dev.dbtest.model.RunEvent;
import dev.dbtest.model.RunListener;
import dev.dbtest.model.Status;
import dev.dbtest.waiver.Quarantine;
import java.util.List;

/**
 * Ends a run when as many cases are red as the command line allows. Suites do their own counting,
 * because they must not begin another test; this class takes care of the benchmarks that come
 * after. Where there is a quarantine, which only the front knows, it counts tests as well.
 */
final class FailureLimit implements RunListener {

  private final int most;
  private final Cancellation cancellation;
  private final Quarantine quarantine;
  private int red;

  /**
   * Watches a run.
   *
   * @param most the number of red cases after which the run ends; 0 for no limit
   * @param quarantine tests that may fail
   */
  FailureLimit(int most, Cancellation cancellation, Quarantine quarantine) {
    this.most = most;
    this.cancellation = cancellation;
    this.quarantine = quarantine;
  }

  @Override
  public void on(RunEvent event) {
    if (event instanceof RunEvent.TestFinished test) {
      if (!quarantine.excuses(test.result().id(), test.result().outcome(), false)) {
        count(test.result().outcome());
      }
      if (!quarantine.isEmpty()) {
        enforce();
      }
    } else if (event instanceof RunEvent.BenchmarkFinished benchmark) {
      count(benchmark.result().outcome());
      enforce();
    }
  }

  /** Counts what was wrong with suites apart from their tests. */
  synchronized void count(List<Problem> ofSuites) {
    for (Problem problem : ofSuites) {
      red += problem.severity() == Problem.Severity.ERROR ? 1 : 0;
    }
  }

  /** Ends the run if the limit has been reached. */
  synchronized void enforce() {
    if (most > 0 && red >= most) {
      cancellation.request(
          most == 1
              ? "the run ended at its first failure"
              : "the run ended after " + most + " failures");
    }
  }

  private synchronized void count(Outcome outcome) {
    if (outcome.status() == Status.FAILED || outcome.status() == Status.ERROR) {
      red++;
    }
  }
}
