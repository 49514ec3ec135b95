package dev.dbtest.jmh.host;

import dev.dbtest.model.Metric;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * Tells how much CPU time the threads that run a benchmark took in each round, and what went on
 * beside it. It runs in the fork and reads clocks and counters between rounds; nothing of it is on
 * the measured path. JMH makes an instance by this class's name.
 */
public final class CpuTimeProfiler implements InternalProfiler {

  private final RoundCounters counters = RoundCounters.ofThisJvm(Path.of("/proc"));
  private RoundCounters.Reading before = RoundCounters.Reading.NONE;

  @Override
  public String getDescription() {
    return "CPU time of the threads that run the benchmark";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams round) {
    before = counters.read();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams round, IterationResult result) {
    RoundCounters.Reading taken = counters.read().since(before);
    if (!(taken.cpu() > 0)) {
      // The JVM cannot tell, and then the other numbers mean nothing either.
      return List.of();
    }
    List<Result<?>> results = new ArrayList<>();
    add(results, Metric.CPU_TIME, taken.cpu(), "ns");
    add(results, Metric.OTHERS_CPU_TIME, taken.others(), "ns");
    add(results, Metric.WHOLE_ROUND, taken.nanos(), "ns");
    add(results, Metric.WAITS, taken.waits(), "waits");
    add(results, Metric.SWITCHES, taken.switches(), "switches");
    add(results, Metric.QUEUED, taken.queued(), "ns");
    add(results, Metric.STEAL, taken.steal(), "ns");
    return results;
  }

  /** What is not known is left out of the round. */
  private static void add(List<Result<?>> results, String name, double value, String unit) {
    if (!Double.isNaN(value)) {
      results.add(new ScalarResult(name, value, unit, AggregationPolicy.AVG));
    }
  }
}
