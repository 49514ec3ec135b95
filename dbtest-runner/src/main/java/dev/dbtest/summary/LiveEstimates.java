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
   * Takes a fork and says what all forks of the case show so far, such as {@code "3.61 µs ± 1.2 %
   * after 4 forks"}. Fresh forks that confirm an alarm, whose blocks are counted from 1 again, are
   * measured in another way and change nothing.
   *
   * @param settings how the case is measured
   */
  public String add(CaseId id, Fork fork, BenchmarkSettings settings) {
    List<Double> times = forkTimes.computeIfAbsent(id, k -> new ArrayList<>());
    int last = lastBlocks.getOrDefault(id, 0);
    if (fork.block() < last) {
      lastBlocks.put(id, CONFIRMING);
      return text(times);
    }
    lastBlocks.put(id, fork.block());
    double time = ForkTimes.time(fork, settings);
    if (Double.isFinite(time)) {
      times.add(time);
    }
    return text(times);
  }

  private String text(List<Double> times) {
    if (times.isEmpty()) {
      return "nothing measured yet";
    }
    double[] values = ForkTimes.array(times);
    double score = GeometricMean.of(values).value();
    ConfidenceInterval interval =
        statistics.geometricMeanInterval(values, Statistics.DEFAULT_LEVEL);
    String spread = interval == null ? "" : " ± " + margin(interval.upper() / score - 1);
    return time(score) + spread + " after " + Numbers.count(values.length, "fork");
  }

  private static String margin(double share) {
    String beyond = Numbers.beyondMeasure(share);
    return beyond.isEmpty() ? Numbers.percent(share) : beyond;
  }

  /** A time of an operation with its unit, such as {@code "3.610 µs"}. */
  static String time(double nanos) {
    TimeScale scale = TimeScale.of(nanos, null);
    return scale.text(nanos, 4) + " " + scale.unit();
  }
}
