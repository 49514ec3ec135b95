package dev.dbtest.shard.queue;

import java.nio.file.Path;

/** The directory is the queue of machines that divide another plan. */
public final class OtherPlanException extends Exception {

  private static final long serialVersionUID = 1L;

  private static final int SHORT = 12;

  OtherPlanException(Path directory, String there, String own) {
    super(
        directory
            + " is the queue of plan "
            + shortened(there)
            + ", and this shard has plan "
            + shortened(own));
  }

  private static String shortened(String hash) {
    return hash.substring(0, Math.min(SHORT, hash.length()));
  }
}
