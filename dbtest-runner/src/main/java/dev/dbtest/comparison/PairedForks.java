package dev.dbtest.comparison;

import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.Fork;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeSet;

/**
 * Forks of a reference and of a variant, paired by the block in which both were measured.
 *
 * @param reference logarithms of the reference's fork times, in the order of the blocks
 * @param variant the same of the variant
 */
@SuppressWarnings("ArrayRecordComponent") // Handed to the statistics once, and never compared.
public record PairedForks(double[] reference, double[] variant) {

  /** Pairs what was measured with these settings; blocks that lack a side are left out. */
  public static PairedForks of(
      List<Fork> reference,
      BenchmarkSettings referenceSettings,
      List<Fork> variant,
      BenchmarkSettings variantSettings) {
    NavigableMap<Integer, Double> left = ForkTimes.logs(reference, referenceSettings);
    NavigableMap<Integer, Double> right = ForkTimes.logs(variant, variantSettings);
    TreeSet<Integer> blocks = new TreeSet<>(left.keySet());
    blocks.retainAll(right.keySet());
    return new PairedForks(
        blocks.stream().mapToDouble(left::get).toArray(),
        blocks.stream().mapToDouble(right::get).toArray());
  }

  /** How many blocks both sides have. */
  public int blocks() {
    return reference.length;
  }
}
