package dev.dbtest.shard;

/**
 * One part of a run that several machines share.
 *
 * @param number which part, from 1
 * @param total how many parts there are
 */
public record Shard(int number, int total) {

  /** More shards than this are a mistake, and nobody has so many machines. */
  public static final int MOST = 100_000;

  /** Checks the numbers. */
  public Shard {
    if (total < 1 || total > MOST || number < 1 || number > total) {
      throw new IllegalArgumentException("there is no shard " + number + " of " + total);
    }
  }

  /** As people say it: {@code shard 3 of 8}. */
  public String text() {
    return "shard " + number + " of " + total;
  }
}
