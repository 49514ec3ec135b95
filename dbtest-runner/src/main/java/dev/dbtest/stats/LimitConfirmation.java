package dev.dbtest.stats;

import dev.dbtest.stats.Confirmation.Agreement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What fresh forks say about a limit that was exceeded. All numbers are in the unit of the values.
 *
 * @param agreement CONFIRMED if the mean lies above the limit and is significant after correction;
 *     CONTRADICTED if the whole interval lies at the limit or below
 * @param mean mean of the fresh values
 * @param interval interval of the mean that holds over all looks; an ordinary t interval if
 *     untested, null if there are fewer than 2 values
 * @param adjustedPValue one-sided test that the mean is at most the limit, over all looks and
 *     corrected for the number of alarms; null if untested
 * @param blocks fresh blocks that mean and interval rest on, at least 1
 */
public record LimitConfirmation(
    Agreement agreement,
    double mean,
    @Nullable ConfidenceInterval interval,
    @Nullable Double adjustedPValue,
    int blocks) {

  /** Confirms the alarms of one run together; the answers have their order. */
  static List<LimitConfirmation> of(List<LimitAlarm> alarms, StudentT t) {
    if (alarms.isEmpty()) {
      // As in every run without benchmarks, which is to start no stream.
      return List.of();
    }
    long testable = alarms.stream().filter(LimitConfirmation::isTestable).count();
    List<Double> pValues = new ArrayList<>();
    for (LimitAlarm alarm : alarms) {
      if (isTestable(alarm)) {
        pValues.add(FreshLooks.pValue(excess(alarm), testable == 1));
      }
    }
    List<Double> adjusted = Holm.adjust(pValues);
    List<LimitConfirmation> answers = new ArrayList<>();
    int tested = 0;
    for (LimitAlarm alarm : alarms) {
      answers.add(isTestable(alarm) ? test(alarm, adjusted.get(tested++), t) : untested(alarm, t));
    }
    return List.copyOf(answers);
  }

  private static boolean isTestable(LimitAlarm alarm) {
    return alarm.fresh().size() >= FreshLooks.fewest();
  }

  private static double[] excess(LimitAlarm alarm) {
    double[] values = alarm.values();
    for (int i = 0; i < values.length; i++) {
      values[i] -= alarm.limit();
    }
    return values;
  }

  private static LimitConfirmation test(LimitAlarm alarm, double adjusted, StudentT t) {
    LookInterval looks = FreshLooks.quoted(alarm.values(), t);
    double mean = looks.mean().value();
    ConfidenceInterval interval = looks.interval();
    Agreement agreement;
    if (interval.upper() <= alarm.limit() && !looks.contradicted()) {
      agreement = Agreement.CONTRADICTED;
    } else if (mean > alarm.limit() && adjusted <= FreshLooks.ONE_SIDED) {
      agreement = Agreement.CONFIRMED;
    } else {
      agreement = Agreement.NOT_SHOWN_AGAIN;
    }
    int blocks = (int) Math.rint(looks.mean().degrees()) + 1;
    return new LimitConfirmation(agreement, mean, interval, adjusted, blocks);
  }

  private static LimitConfirmation untested(LimitAlarm alarm, StudentT t) {
    double[] values = Samples.require(alarm.values(), 1, "fresh blocks");
    ConfidenceInterval interval =
        values.length < 2 ? null : Estimate.ofMean(values).interval(Statistics.DEFAULT_LEVEL, t);
    return new LimitConfirmation(
        Agreement.UNTESTED, Moments.of(values).mean(), interval, null, values.length);
  }
}
