package dev.dbtest.comparison;

import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Metric;
import dev.dbtest.model.Mode;
import java.util.List;
import java.util.OptionalDouble;

/** How much of a CPU the threads of a benchmark got while they were measured. */
public final class CpuShare {

  /** Below this share, times may say more about who else ran than about the code. */
  public static final double LEAST = 0.95;

  private CpuShare() {}

  /**
   * CPU time over wall time of the measured rounds of all forks, for each thread; 1 if its threads
   * ran all the time. Set-up and tear-down between rounds take CPU time as well, so it may be a
   * little more.
   *
   * @return empty if CPU time or operations were not counted, or wall time is not known, as in
   *     sample mode
   */
  public static OptionalDouble of(List<Fork> forks, BenchmarkSettings settings) {
    if (settings.mode() != Mode.AVERAGE_TIME && settings.mode() != Mode.THROUGHPUT) {
      return OptionalDouble.empty();
    }
    double cpu = 0;
    double wall = 0;
    for (Fork fork : ForkTimes.timed(forks, settings)) {
      Metric taken = fork.metric(Metric.CPU_TIME).orElse(null);
      if (taken == null
          || taken.values().size() != fork.rounds().size()
          || !ForkTimes.isCounted(fork)) {
        return OptionalDouble.empty();
      }
      double[] nanos = ForkTimes.nanos(fork, settings);
      for (int i = 0; i < nanos.length; i++) {
        // Time on the calling thread, summed over the operations of all threads.
        wall += nanos[i] * fork.rounds().get(i).operations();
        cpu += taken.values().get(i);
      }
    }
    return wall > 0 ? OptionalDouble.of(cpu / wall) : OptionalDouble.empty();
  }
}
