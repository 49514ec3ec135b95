package dev.dbtest.stats;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What fresh forks say about an alarm. Its ratio is the one to quote: the first one was measured
 * until it looked large, this one was not.
 *
 * @param agreement whether the fresh forks agree
 * @param verdict the alarm's if they do, WARM_UP_DEPENDENT if they contradict it, otherwise
 *     INCONCLUSIVE
 * @param ratio geometric mean over fresh blocks of variant over baseline
 * @param interval ordinary t interval of the ratio; null if there are fewer than 2 blocks
 * @param pValue two-sided paired t test that the ratio is 1; null if untested
 * @param adjustedPValue the same, corrected for the number of alarms; null if untested
 * @param blocks fresh blocks, at least 1
 */
public record Confirmation(
    Agreement agreement,
    Verdict verdict,
    double ratio,
    @Nullable ConfidenceInterval interval,
    @Nullable Double pValue,
    @Nullable Double adjustedPValue,
    int blocks) {
  /** How fresh forks relate to an alarm. */
  public enum Agreement {
    /** The difference has the same direction, exceeds the gate and is significant. */
    CONFIRMED,
    /** The difference has the other direction, or is shown not to exceed the gate. */
    CONTRADICTED,
    /** The fresh forks allow the difference and do not show it. */
    NOT_SHOWN_AGAIN,
    /** Fewer than five fresh blocks are complete, too few for a verdict. */
    UNTESTED
  }

  /** Confirms the alarms of one run together; the answers have their order. */
  static List<Confirmation> of(
      List<Alarm> alarms, Correction correction, double errorRate, StudentT t) {
    List<Double> pValues = new ArrayList<>();
    for (Alarm alarm : alarms) {
      if (isTestable(alarm)) {
        pValues.add(Estimate.ofMean(alarm.values()).pValue());
      }
    }
    List<Double> adjusted = correction.adjust(pValues);
    List<Confirmation> confirmations = new ArrayList<>();
    int tested = 0;
    for (Alarm alarm : alarms) {
      if (isTestable(alarm)) {
        confirmations.add(test(alarm, pValues.get(tested), adjusted.get(tested), errorRate, t));
        tested++;
      } else {
        confirmations.add(untested(alarm, errorRate, t));
      }
    }
    return List.copyOf(confirmations);
  }

  private static boolean isTestable(Alarm alarm) {
    return alarm.freshLogRatios().size() >= ComparisonDesign.FEWEST_BLOCKS;
  }

  private static Confirmation test(
      Alarm alarm, double pValue, double adjusted, double errorRate, StudentT t) {
    Estimate mean = Estimate.ofMean(alarm.values());
    ConfidenceInterval interval = mean.interval(1 - errorRate, t);
    // Seen in the claimed direction, a difference is positive.
    double sign = alarm.claimed() == Verdict.SLOWER ? 1 : -1;
    double claimed = sign * mean.value();
    double most = sign > 0 ? interval.upper() : -interval.lower();
    double gate = Math.log1p(alarm.gate());
    Agreement agreement;
    if (claimed <= 0 || most <= gate) {
      agreement = Agreement.CONTRADICTED;
    } else if (claimed > gate && adjusted <= errorRate) {
      agreement = Agreement.CONFIRMED;
    } else {
      agreement = Agreement.NOT_SHOWN_AGAIN;
    }
    Verdict verdict =
        switch (agreement) {
          case CONFIRMED -> alarm.claimed();
          case CONTRADICTED -> Verdict.WARM_UP_DEPENDENT;
          case NOT_SHOWN_AGAIN, UNTESTED -> Verdict.INCONCLUSIVE;
        };
    return new Confirmation(
        agreement,
        verdict,
        Math.exp(mean.value()),
        interval.exponential(),
        pValue,
        adjusted,
        alarm.freshLogRatios().size());
  }

  private static Confirmation untested(Alarm alarm, double errorRate, StudentT t) {
    double[] values = Samples.require(alarm.values(), 1, "fresh blocks");
    return new Confirmation(
        Agreement.UNTESTED,
        Verdict.INCONCLUSIVE,
        Math.exp(Moments.of(values).mean()),
        values.length < 2 ? null : Estimate.ofMean(values).interval(1 - errorRate, t).exponential(),
        null,
        null,
        values.length);
  }
}
