package dev.dbtest.run;

import dev.dbtest.execute.Cancellation;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.RunEvent;
import dev.dbtest.model.RunListener;
import dev.dbtest.model.Status;

/**
 * Ends a run when as many cases are red as the command line allows. Suites count for themselves,
 * because they must not begin a further test; this one sees to the benchmarks that come after.
 */
final class FailureLimit implements RunListener {

  private final int most;
  private final Cancellation cancellation;
  private int red;

  /**
   * Watches a run.
   *
   * @param most after how many red cases the run ends; 0 for never
   */
  FailureLimit(int most, Cancellation cancellation) {
    this.most = most;
    this.cancellation = cancellation;
  }

  @Override
  public void on(RunEvent event) {
    if (event instanceof RunEvent.TestFinished test) {
      count(test.result().outcome());
    } else if (event instanceof RunEvent.BenchmarkFinished benchmark) {
      count(benchmark.result().outcome());
      enforce();
    }
  }

  /** Ends the run if it has come so far. */
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
