package dev.dbtest.shard;

/**
 * A class that takes longer than a shard is to take.
 *
 * @param className the class
 * @param pieces in how many pieces its tests are divided; 1 if they stay together
 * @param reason why they do; empty if they do not
 */
public record LongClass(String className, int pieces, String reason) {

  /** Whether its tests are divided. */
  public boolean isSplit() {
    return pieces > 1;
  }
}
