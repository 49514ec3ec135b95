package dev.dbtest.gate;

import dev.dbtest.comparison.ForkTimes;
import dev.dbtest.comparison.PairedForks;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.ScoreClock;
import dev.dbtest.stats.ConfidenceInterval;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a gate is decided by: one value per block, and the limit for their mean. Times are compared
 * as logarithms and bytes as they are, since bytes may be zero.
 */
final class GateSample {

  private final double[] values;
  private final double limit;
  private final boolean logarithms;
  private final double shift;

  private GateSample(double[] values, double limit, boolean logarithms, double shift) {
    this.values = values;
    this.limit = limit;
    this.logarithms = logarithms;
    this.shift = shift;
  }

  /**
   * The sample of a gate.
   *
   * @param reference forks of the reference; null if it has none
   * @return nothing if no block has what the gate asks about
   */
  static Optional<GateSample> of(Gate gate, @Nullable Measured reference, Measured own) {
    GateSample sample = null;
    if (gate instanceof Gate.MaxTime time) {
      double[] logs = ForkTimes.array(ForkTimes.logs(own.forks(), byWall(own)).values());
      sample = new GateSample(logs, Math.log(time.nanos()), true, 0);
    } else if (gate instanceof Gate.MaxBytes most) {
      double limit = most.bytes() + own.allocationFloor();
      sample = new GateSample(ForkTimes.array(own.bytes().values()), limit, false, 0);
    } else if (gate instanceof Gate.MaxRatio ratio && reference != null) {
      sample = new GateSample(logRatios(reference, own), Math.log(ratio.limit()), true, 0);
    } else if (gate instanceof Gate.Allocation growth && reference != null) {
      sample = growth(reference, own, growth.share());
    }
    return Optional.ofNullable(sample).filter(found -> found.values.length > 0);
  }

  private static double[] logRatios(Measured reference, Measured own) {
    PairedForks pairs =
        PairedForks.of(reference.forks(), byWall(reference), own.forks(), byWall(own));
    double[] ratios = new double[pairs.blocks()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = pairs.variant()[i] - pairs.reference()[i];
    }
    return ratios;
  }

  /** Users wait by the clock on the wall, so a limit is about that, whatever a run compares. */
  private static BenchmarkSettings byWall(Measured measured) {
    return measured.settings().withClock(ScoreClock.WALL);
  }

  private static GateSample growth(Measured reference, Measured own, double share) {
    NavigableMap<Integer, Double> before = reference.bytes();
    NavigableMap<Integer, Double> after = own.bytes();
    before.keySet().retainAll(after.keySet());
    after.keySet().retainAll(before.keySet());
    double[] values = ForkTimes.array(after.values());
    double[] references = ForkTimes.array(before.values());
    double mean = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] -= (1 + share) * references[i];
      mean += references[i] / references.length;
    }
    double floor = Math.max(own.allocationFloor(), reference.allocationFloor());
    // Shows the growth itself, without the allowed share of the reference.
    return new GateSample(values, floor, false, share * mean);
  }

  /** The limit in that unit, without the allowance for what the harness allocates. */
  double allowed(Gate gate) {
    return gate.limit() + shift;
  }

  double[] values() {
    return values.clone();
  }

  double limit() {
    return limit;
  }

  /** A value in the unit that people read: a ratio, nanoseconds, bytes. */
  double shown(double value) {
    return logarithms ? Math.exp(value) : value + shift;
  }

  /** An interval of values in that unit. */
  @Nullable ConfidenceInterval shown(@Nullable ConfidenceInterval interval) {
    return interval == null
        ? null
        : new ConfidenceInterval(
            shown(interval.lower()), shown(interval.upper()), interval.level());
  }
}
