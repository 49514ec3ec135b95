package dev.dbtest.comparison;

import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.Fork;
import dev.dbtest.model.ForkPlan;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * What each of several machines contributes to a comparison: the mean of the log ratios of its
 * blocks. A fork is never paired with one of another machine.
 *
 * @param differences one mean for each machine that has a block with both sides
 * @param blocks blocks with both sides, of all machines
 */
@SuppressWarnings("ArrayRecordComponent") // Handed to the statistics once, and never compared.
record MachineMeans(double[] differences, int blocks) {

  static MachineMeans of(
      List<Fork> reference,
      BenchmarkSettings referenceSettings,
      List<Fork> variant,
      BenchmarkSettings variantSettings,
      ForkPlan forks) {
    NavigableMap<Integer, Double> left = ForkTimes.logs(reference, referenceSettings);
    NavigableMap<Integer, Double> right = ForkTimes.logs(variant, variantSettings);
    BlockMeans means = new BlockMeans();
    int blocks = 0;
    for (Map.Entry<Integer, Double> each : left.entrySet()) {
      Double other = right.get(each.getKey());
      if (other != null) {
        means.add(forks.machineOf(each.getKey()), other - each.getValue());
        blocks++;
      }
    }
    return new MachineMeans(ForkTimes.array(means.byBlock().values()), blocks);
  }
}
