package dev.dbtest.run;

import dev.dbtest.shard.ShardPlan;
import dev.dbtest.shard.queue.OtherPlanException;
import dev.dbtest.shard.queue.SharedQueue;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Joins a queue, or says why that is not possible. */
final class SharedQueues {

  private SharedQueues() {}

  /**
   * Joins the queue that a shard was told of.
   *
   * @throws RefusedException if its directory cannot be used, or is that of another plan
   */
  static SharedQueue join(ShardWish wish, ShardPlan plan) throws RefusedException {
    Path directory = wish.queue().orElseThrow();
    try {
      return SharedQueue.join(directory, plan.hash(), wish.shard(), wish.attempt(), plan.items());
    } catch (OtherPlanException e) {
      throw RefusedException.because(
          Refusal.Reason.QUEUE_OF_ANOTHER, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** What earlier attempts at the shard have taken. */
  static List<Integer> taken(SharedQueue queue) throws RefusedException {
    try {
      return queue.taken();
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private static RefusedException unusable(IOException failure) {
    return RefusedException.because(Refusal.Reason.QUEUE_UNUSABLE, reason(failure));
  }

  /** Which file, and what is wrong with it. */
  static String reason(IOException failure) {
    if (!(failure instanceof FileSystemException system)) {
      return String.valueOf(failure.getMessage());
    }
    String why =
        system instanceof NoSuchFileException
            ? "there is no such directory"
            : system.getReason() == null
                ? failure.getClass().getSimpleName()
                : String.valueOf(system.getReason());
    return system.getFile() + ": " + why;
  }
}
