package dev.dbtest.plan.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The order of forks. Every round takes the comparison sets in a random order, and every block its
 * members in a random order, so that neither a drift of the machine nor a neighbour in the order
 * favours one side of a comparison.
 *
 * <p>An order depends on the seed, the round or block, and the names of what is ordered, and on
 * nothing that ran before; that is what lets an interrupted run continue as if nothing had
 * happened.
 */
public final class ForkSchedule {

  private static final long FNV_BASIS = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final long seed;

  /** Orders from this seed. */
  public ForkSchedule(long seed) {
    this.seed = seed;
  }

  /**
   * The order of the sets in a round.
   *
   * @param sets the sets that have a block in that round
   * @param round number of the round, from 1
   */
  public List<ComparisonSet> round(List<ComparisonSet> sets, int round) {
    return shuffled(sets, "round " + round);
  }

  /**
   * The order of the members of a block.
   *
   * @param set the set that the block belongs to
   * @param members its members that take part
   * @param stage what the block is for, so that stages do not repeat each other's orders
   * @param block number of the block, from 1
   */
  public List<BenchmarkCase> block(
      ComparisonSet set, List<BenchmarkCase> members, String stage, int block) {
    return shuffled(members, stage + " block " + block + " of " + set.name());
  }

  private <T> List<T> shuffled(List<T> items, String purpose) {
    List<T> order = new ArrayList<>(items);
    Collections.shuffle(order, new Random(mix(seed ^ hash(purpose))));
    return order;
  }

  /** FNV-1a over UTF-16: the same on every JVM. */
  private static long hash(String text) {
    long hash = FNV_BASIS;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }

  /**
   * Spreads a change of any bit over all bits, because {@link Random} gives similar sequences for
   * similar seeds (the finalizer of MurmurHash3).
   */
  private static long mix(long value) {
    long mixed = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }
}
