package dev.dbtest.comparison;

import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Metric;
import dev.dbtest.model.ScoreClock;
import java.util.List;
import java.util.OptionalDouble;

/** How much of a CPU the threads of a benchmark got while they were measured, and who else did. */
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
    if (!settings.mode().isOfRounds()) {
      return OptionalDouble.empty();
    }
    double cpu = 0;
    double wall = 0;
    BenchmarkSettings byWall = settings.withClock(ScoreClock.WALL);
    for (Fork fork : ForkTimes.timed(forks, byWall)) {
      Metric taken = fork.metric(Metric.CPU_TIME).orElse(null);
      if (taken == null
          || taken.values().size() != fork.rounds().size()
          || !ForkTimes.isCounted(fork)) {
        return OptionalDouble.empty();
      }
      double[] nanos = ForkTimes.nanos(fork, byWall);
      for (int i = 0; i < nanos.length; i++) {
        // Time on the calling thread, summed over the operations of all threads.
        wall += nanos[i] * fork.rounds().get(i).operations();
        cpu += taken.values().get(i);
      }
    }
    return wall > 0 ? OptionalDouble.of(cpu / wall) : OptionalDouble.empty();
  }

  /**
   * The share of time in which a benchmark's only thread could run and others had the processor.
   *
   * @return empty if the system does not tell, or there are more threads
   */
  public static OptionalDouble queued(List<Fork> forks) {
    return ofRounds(forks, Metric.QUEUED);
  }

  /**
   * The part of one processor that a hypervisor gave to others meanwhile.
   *
   * @return empty if the system does not tell
   */
  public static OptionalDouble stolen(List<Fork> forks) {
    return ofRounds(forks, Metric.STEAL);
  }

  private static OptionalDouble ofRounds(List<Fork> forks, String name) {
    double part = 0;
    double whole = 0;
    for (Fork fork : forks) {
      Metric own = fork.metric(name).orElse(null);
      Metric all = fork.metric(Metric.WHOLE_ROUND).orElse(null);
      if (own == null || all == null || own.values().size() != all.values().size()) {
        return OptionalDouble.empty();
      }
      part += own.mean() * own.values().size();
      whole += all.mean() * all.values().size();
    }
    return whole > 0 ? OptionalDouble.of(part / whole) : OptionalDouble.empty();
  }
}
