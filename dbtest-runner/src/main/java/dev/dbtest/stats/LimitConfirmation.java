package dev.dbtest.stats;

import dev.dbtest.stats.Confirmation.Agreement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What fresh forks say about a limit that was exceeded. All numbers are in the unit of the values.
 *
 * @param agreement CONFIRMED if the mean lies above the limit and is significant after correction;
 *     CONTRADICTED if the mean lies at the limit or below
 * @param mean mean of the fresh values
 * @param interval ordinary t interval of the mean; null if there are fewer than 2 values
 * @param adjustedPValue one-sided t test that the mean is at most the limit, corrected for the
 *     number of alarms; null if untested
 * @param blocks fresh blocks, at least 1
 */
public record LimitConfirmation(
    Agreement agreement,
    double mean,
    @Nullable ConfidenceInterval interval,
    @Nullable Double adjustedPValue,
    int blocks) {

  /** Confirms the alarms of one run together; the answers have their order. */
  static List<LimitConfirmation> of(
      List<LimitAlarm> alarms, Correction correction, double errorRate, StudentT t) {
    List<Double> pValues = new ArrayList<>();
    for (LimitAlarm alarm : alarms) {
      if (isTestable(alarm)) {
        pValues.add(pValue(Estimate.ofMean(alarm.values()), alarm.limit()));
      }
    }
    List<Double> adjusted = correction.adjust(pValues);
    List<LimitConfirmation> answers = new ArrayList<>();
    int tested = 0;
    for (LimitAlarm alarm : alarms) {
      @Nullable Double p = isTestable(alarm) ? adjusted.get(tested++) : null;
      answers.add(test(alarm, p, errorRate, t));
    }
    return List.copyOf(answers);
  }

  private static boolean isTestable(LimitAlarm alarm) {
    return alarm.fresh().size() >= ComparisonDesign.FEWEST_BLOCKS;
  }

  private static double pValue(Estimate mean, double limit) {
    double excess = mean.value() - limit;
    if (mean.standardError() == 0) {
      return excess > 0 ? 0 : 1;
    }
    return StudentT.beyond(excess / mean.standardError(), mean.degrees());
  }

  private static LimitConfirmation test(
      LimitAlarm alarm, @Nullable Double adjusted, double errorRate, StudentT t) {
    double[] values = Samples.require(alarm.values(), 1, "fresh blocks");
    double mean = Moments.of(values).mean();
    ConfidenceInterval interval =
        values.length < 2 ? null : Estimate.ofMean(values).interval(1 - errorRate, t);
    Agreement agreement;
    if (adjusted == null) {
      agreement = Agreement.UNTESTED;
    } else if (mean <= alarm.limit()) {
      agreement = Agreement.CONTRADICTED;
    } else {
      agreement = adjusted <= errorRate ? Agreement.CONFIRMED : Agreement.NOT_SHOWN_AGAIN;
    }
    return new LimitConfirmation(agreement, mean, interval, adjusted, values.length);
  }
}
