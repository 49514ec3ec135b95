package dev.dbtest.execute.workers;

import dev.dbtest.plan.suites.PlannedSuite;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Suites of which it is known only when a worker is free for them whether they are this run's. */
public interface LaterSuites {

  /**
   * The next suites of this run. Called when a worker has nothing else to do, by one thread at a
   * time.
   *
   * @return {@code null} if there are no more
   */
  @Nullable Batch next();

  /**
   * Suites that come together.
   *
   * @param item their place in the queue that they are from
   * @param suites the suites
   */
  record Batch(int item, List<PlannedSuite> suites) {

    /** Copies the suites. */
    public Batch {
      suites = List.copyOf(suites);
    }
  }
}
