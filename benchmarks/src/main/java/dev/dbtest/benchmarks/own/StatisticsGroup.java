package dev.dbtest.benchmarks.own;

import dev.dbtest.api.Bench;
import dev.dbtest.api.BenchmarkGroup;
import dev.dbtest.api.Params;
import dev.dbtest.api.SetupSuite;
import dev.dbtest.stats.CaseStatistics;
import dev.dbtest.stats.Statistics;
import java.util.Arrays;
import java.util.Random;

/**
 * Question: what do the statistics of 50,000 samples cost, beside sorting the samples once?
 *
 * <p>Workload: the samples belong to one case with long forks, or to a thousand cases with ten
 * forks of five rounds. All that a report shows of a case by itself is computed, intervals
 * included.
 *
 * <pre>{@code ./dbtest bench --pattern StatisticsGroup}</pre>
 */
@BenchmarkGroup(tags = "own")
public class StatisticsGroup {

  private static final int SAMPLES = 50_000;
  private static final int FORKS = 10;

  /** Cases that share the samples. */
  @Params({"1", "1000"})
  public int cases;

  private final Statistics statistics = new Statistics();
  private double[][][] samples = {};

  /** Draws times around 100 ns, each fork with a shift of its own. */
  @SetupSuite
  public void draw() {
    Random random = new Random(SAMPLES);
    int rounds = SAMPLES / FORKS / cases;
    samples = new double[cases][FORKS][rounds];
    for (double[][] ofCase : samples) {
      for (double[] fork : ofCase) {
        double center = 100 + random.nextGaussian();
        Arrays.setAll(fork, i -> center + random.nextGaussian() / 2);
      }
    }
  }

  /** The floor: each case's samples in order, with the median taken. */
  @Bench(baseline = true)
  public double sorting() {
    double sum = 0;
    for (double[][] ofCase : samples) {
      double[] all = Arrays.stream(ofCase).flatMapToDouble(Arrays::stream).toArray();
      Arrays.sort(all);
      sum += all[all.length / 2];
    }
    return sum;
  }

  /** Everything that a report shows of each case. */
  @Bench
  public double everything() {
    double sum = 0;
    for (double[][] ofCase : samples) {
      CaseStatistics ofOne = statistics.ofCase(ofCase);
      sum += ofOne.rounds().median();
    }
    return sum;
  }
}
