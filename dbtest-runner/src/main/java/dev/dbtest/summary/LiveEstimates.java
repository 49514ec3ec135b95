package dev.dbtest.summary;

import dev.dbtest.comparison.ForkTimes;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Fork;
import dev.dbtest.stats.ConfidenceInterval;
import dev.dbtest.stats.GeometricMean;
import dev.dbtest.stats.Statistics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known about each benchmark while its forks are still coming in. Not thread-safe. */
public final class LiveEstimates {
  /** Stands for the last block of a case once its fresh forks have begun. */
  private static final int CONFIRMING = Integer.MAX_VALUE;

  private final Statistics statistics;
  private final Map<CaseId, List<Double>> forkTimes = new LinkedHashMap<>();
  private final Map<CaseId, Integer> lastBlocks = new HashMap<>();

  /** Estimates without any forks so far. */
  public LiveEstimates(Statistics statistics) {
    this.statistics = statistics;
  }

  /**
   * Takes a fork and says what all forks of the case show so far. Fresh forks that confirm an
   * alarm, whose blocks are counted from 1 again, are measured in another way and change nothing.
   *
   * @param settings how the case is measured
   */
  public Estimate add(CaseId id, Fork fork, BenchmarkSettings settings) {
    List<Double> times = forkTimes.computeIfAbsent(id, k -> new ArrayList<>());
    int last = lastBlocks.getOrDefault(id, 0);
    if (fork.block() < last) {
      lastBlocks.put(id, CONFIRMING);
      return estimate(times);
    }
    lastBlocks.put(id, fork.block());
    double time = ForkTimes.time(fork, settings);
    if (Double.isFinite(time)) {
      times.add(time);
    }
    return estimate(times);
  }

  private Estimate estimate(List<Double> times) {
    if (times.isEmpty()) {
      return new Estimate(Double.NaN, null, 0);
    }
    double[] values = ForkTimes.array(times);
    double score = GeometricMean.of(values).value();
    ConfidenceInterval interval =
        statistics.geometricMeanInterval(values, Statistics.DEFAULT_LEVEL);
    return new Estimate(
        score, interval == null ? null : (Double) (interval.upper() / score - 1), values.length);
  }

  /** A time of an operation with its unit, such as {@code "3.610 µs"}. */
  static String time(double nanos) {
    TimeScale scale = TimeScale.of(nanos, null);
    return scale.text(nanos, 4) + " " + scale.unit();
  }

  /**
   * What the forks of a case show so far.
   *
   * @param nanos time of an operation in nanoseconds; not a number if no fork has measured any
   * @param margin how far its interval reaches above it, as a share of it; {@code null} below two
   *     forks
   * @param forks how many forks have measured it
   */
  public record Estimate(double nanos, @Nullable Double margin, int forks) {

    /** In words, such as {@code "3.610 µs ± 1.2 % after 4 forks"}. */
    public String text() {
      if (forks == 0) {
        return "nothing measured yet";
      }
      String beyond = margin == null ? "" : Numbers.beyondMeasure(margin);
      String spread =
          margin == null ? "" : " ± " + (beyond.isEmpty() ? Numbers.percent(margin) : beyond);
      return time() + spread + " after " + Numbers.count(forks, "fork");
    }

    /** The time with its unit; empty if there is none. */
    String time() {
      return forks == 0 ? "" : LiveEstimates.time(nanos);
    }

    /** The margin as a number of percent; empty if there is none. */
    String percent() {
      if (margin == null) {
        return "";
      }
      double percent = margin * 100;
      String beyond = Numbers.beyondMeasure(margin);
      return beyond.isEmpty() ? Numbers.fixed(percent, percent < 9.95 ? 1 : 0) : beyond;
    }
  }
}
