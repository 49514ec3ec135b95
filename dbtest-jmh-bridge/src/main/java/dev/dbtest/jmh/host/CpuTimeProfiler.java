package dev.dbtest.jmh.host;

import dev.dbtest.model.Metric;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Tells how much CPU time the threads that run a benchmark took in each round. It runs in the fork
 * and reads clocks between rounds; nothing of it is on the measured path. JMH makes an instance by
 * this class's name.
 */
public final class CpuTimeProfiler implements InternalProfiler {

  /** A part of the name of each thread that JMH runs a benchmark in. */
  private static final String WORKER = "-jmh-worker-";

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private long before;

  @Override
  public String getDescription() {
    return "CPU time of the threads that run the benchmark";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams round) {
    before = taken();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams round, IterationResult result) {
    long nanos = taken() - before;
    // JVMs that cannot tell say 0 or less, and so does a thread that is new or gone.
    return nanos <= 0
        ? List.of()
        : List.of(new ScalarResult(Metric.CPU_TIME, nanos, "ns", AggregationPolicy.AVG));
  }

  private long taken() {
    if (!threads.isThreadCpuTimeSupported() || !threads.isThreadCpuTimeEnabled()) {
      return 0;
    }
    long sum = 0;
    for (long id : threads.getAllThreadIds()) {
      ThreadInfo info = threads.getThreadInfo(id);
      if (info != null && info.getThreadName().contains(WORKER)) {
        sum += Math.max(0, threads.getThreadCpuTime(id));
      }
    }
    return sum;
  }
}
