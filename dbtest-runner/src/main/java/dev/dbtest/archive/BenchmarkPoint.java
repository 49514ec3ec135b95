package dev.dbtest.archive;

import dev.dbtest.model.BenchmarkSettings;

/**
 * A benchmark in a run.
 *
 * @param run the run
 * @param benchmark what was measured
 */
public record BenchmarkPoint(RunFacts run, ArchivedBenchmark benchmark) {

  /**
   * What must be the same for two points to be of one series: a number of another machine, Java or
   * way to measure says nothing about the code, and one of another branch is not its past.
   */
  String conditions() {
    BenchmarkSettings settings = benchmark.shape().settings();
    return String.join(
        "\n",
        run.machine(),
        run.jdk(),
        run.revision().branch(),
        settings.mode().shortName(),
        Integer.toString(settings.threads()),
        String.join(" ", settings.jvmArgs()),
        settings.roundTime().toString(),
        settings.warmupTime().toString(),
        settings.batchSize().toString());
  }

  /** Whether another point can be compared with this one: it has a time, of the same conditions. */
  public boolean isAlike(BenchmarkPoint other) {
    return Double.isFinite(other.nanos()) && conditions().equals(other.conditions());
  }

  /** Geometric mean of the forks in nanoseconds per operation; not a number if there is none. */
  public double nanos() {
    double sum = 0;
    for (double time : benchmark.times()) {
      sum += Math.log(time);
    }
    return Math.exp(sum / benchmark.times().size());
  }

  /** Mean bytes per operation; not a number if not measured. */
  public double bytes() {
    double sum = 0;
    for (double each : benchmark.bytes()) {
      sum += each;
    }
    return sum / benchmark.bytes().size();
  }
}
