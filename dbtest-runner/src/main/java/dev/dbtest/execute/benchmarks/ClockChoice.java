package dev.dbtest.execute.benchmarks;

import dev.dbtest.comparison.ForkTimes;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Metric;
import dev.dbtest.model.ScoreClock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether CPU time may stand in for wall time. That is so for code that one thread runs
 * without ever waiting: then all the time that it did not run, others did. It is asked of pilots,
 * before anything is measured. The forks of a comparison must not be asked, since a variant that
 * waits more than its baseline would look undisturbed just by chance.
 */
final class ClockChoice {

  /** The last rounds of a pilot, in which the code has mostly come to rest. */
  private static final int ROUNDS = 10;

  /** Between two rounds a thread waits once, if it is not wanted again at once. */
  private static final double MOST_WAITS_PER_ROUND = 1;

  /** Safepoints of the JVM stop it as well, now and then. */
  private static final double MOST_SWITCHES_PER_ROUND = 2;

  /** What all other threads of the JVM may take, of what its own takes; collectors take more. */
  private static final double MOST_BY_OTHERS = 0.1;

  /** What they may take besides, of the whole time, since JMH's own threads take 5 ms a round. */
  private static final double BY_HARNESS = 0.05;

  /** The share of time in which the thread may neither run nor be kept from it by others. */
  private static final double MOST_IDLE = 0.05;

  /** What set-up and tear-down may take of the round that is least disturbed. */
  private static final double MOST_OUTSIDE = 0.03;

  /** Below this share of a processor the machine is too busy for wall time. */
  private static final double LEAST_SHARE = 0.95;

  private ClockChoice() {}

  /** What a pilot says about its case. */
  enum Evidence {
    /** It runs in one thread that never waits, and others had the processor meanwhile. */
    DISTURBED,
    /** It runs in one thread that never waits, and had its processor all the time. */
    CALM,
    /** It waits, has help, or nobody can tell. */
    UNFIT
  }

  /**
   * The clock for cases that are compared with each other: CPU time if it will do for all of them,
   * and others disturb one.
   */
  static ScoreClock of(Collection<Evidence> evidence) {
    return evidence.contains(Evidence.DISTURBED) && !evidence.contains(Evidence.UNFIT)
        ? ScoreClock.CPU
        : ScoreClock.WALL;
  }

  /**
   * What a pilot says.
   *
   * @param pilot what was recorded; null if it failed or was cut off
   * @param settings of the case
   */
  static Evidence of(@Nullable Fork pilot, BenchmarkSettings settings) {
    if (pilot == null || settings.threads() > 1 || !settings.mode().isOfRounds()) {
      return Evidence.UNFIT;
    }
    double[] wall = wall(pilot, settings);
    double[] whole = last(pilot, Metric.WHOLE_ROUND);
    double[] cpu = last(pilot, Metric.CPU_TIME);
    double[] queued = last(pilot, Metric.QUEUED);
    boolean fit =
        wall.length == ROUNDS
            && cpu.length == ROUNDS
            && isAtMost(last(pilot, Metric.SWITCHES), MOST_SWITCHES_PER_ROUND * ROUNDS)
            && isAtMost(last(pilot, Metric.WAITS), MOST_WAITS_PER_ROUND * ROUNDS)
            && isAtMost(last(pilot, Metric.OTHERS_CPU_TIME), mostByOthers(cpu, whole))
            && whole.length == ROUNDS
            && queued.length == ROUNDS
            && sum(whole) - sum(cpu) - sum(queued) <= MOST_IDLE * sum(whole)
            && leastOutside(whole, wall) <= MOST_OUTSIDE;
    if (!fit) {
      return Evidence.UNFIT;
    }
    return sum(cpu) < LEAST_SHARE * sum(wall) ? Evidence.DISTURBED : Evidence.CALM;
  }

  private static double[] wall(Fork pilot, BenchmarkSettings settings) {
    double[] nanos = ForkTimes.wallNanos(pilot.rounds(), settings);
    for (int i = 0; i < nanos.length; i++) {
      nanos[i] *= pilot.rounds().get(i).operations();
    }
    return last(nanos);
  }

  /** The values of the last rounds; none if some are not known. */
  private static double[] last(Fork pilot, String name) {
    List<Double> values = pilot.metric(name).map(Metric::values).orElse(List.of());
    return values.size() == pilot.rounds().size() ? last(ForkTimes.array(values)) : new double[0];
  }

  private static double[] last(double[] values) {
    int from = Math.max(0, values.length - ROUNDS);
    return Arrays.copyOfRange(values, from, values.length);
  }

  /** Whether the sum is known and no more than that. */
  private static boolean isAtMost(double[] values, double most) {
    return values.length == ROUNDS && sum(values) <= most;
  }

  private static double mostByOthers(double[] cpu, double[] whole) {
    return MOST_BY_OTHERS * sum(cpu) + BY_HARNESS * sum(whole);
  }

  private static double leastOutside(double[] whole, double[] wall) {
    double least = Double.MAX_VALUE;
    for (int i = 0; i < whole.length; i++) {
      least = Math.min(least, whole[i] / wall[i] - 1);
    }
    return least;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
