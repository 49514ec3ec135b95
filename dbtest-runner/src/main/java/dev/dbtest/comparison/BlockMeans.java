package dev.dbtest.comparison;

import java.util.NavigableMap;
import java.util.TreeMap;

/** Means of what the forks of a case measured, by block. Not thread-safe. */
public final class BlockMeans {

  private final NavigableMap<Integer, Double> means = new TreeMap<>();
  private final NavigableMap<Integer, Integer> counts = new TreeMap<>();

  /** Means of nothing so far. */
  public BlockMeans() {}

  /** Adds what a fork of a block measured. */
  public void add(int block, double value) {
    int count = counts.merge(block, 1, Integer::sum);
    double before = means.getOrDefault(block, 0.0);
    means.put(block, before + (value - before) / count);
  }

  /** The mean of each block that something was measured in, by the block's number. */
  public NavigableMap<Integer, Double> byBlock() {
    return means;
  }
}
