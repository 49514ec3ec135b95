package dev.dbtest.run;

import dev.dbtest.execute.workers.LaterSuites;
import dev.dbtest.plan.suites.PlannedSuite;
import dev.dbtest.plan.suites.SuitePlan;
import dev.dbtest.shard.queue.SharedQueue;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes suites from the queue that this machine shares with others. */
final class QueuedSuites implements LaterSuites {

  private final SharedQueue queue;
  private final ShardPart part;
  private final SuitePlan whole;
  private @Nullable IOException failure;

  /**
   * Takes suites for one part of a run.
   *
   * @param whole all suites of the run
   */
  QueuedSuites(SharedQueue queue, ShardPart part, SuitePlan whole) {
    this.queue = queue;
    this.part = part;
    this.whole = whole;
  }

  @Override
  public @Nullable Batch next() {
    try {
      int item = failure == null ? queue.take() : 0;
      return item == 0 ? null : new Batch(item, suitesOf(item));
    } catch (IOException e) {
      failure = e;
      return null;
    }
  }

  private List<PlannedSuite> suitesOf(int item) {
    return part.of(whole, part.plan().unitsOfItem(item)).suites();
  }

  /** Why no more could be taken, though perhaps there was more; {@code null} if that is not so. */
  @Nullable IOException failure() {
    return failure;
  }
}
