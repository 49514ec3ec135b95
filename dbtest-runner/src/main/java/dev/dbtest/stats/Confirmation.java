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
 * @param interval interval of the ratio that holds over all looks; an ordinary t interval if
 *     untested, null if there are fewer than 2 blocks
 * @param pValue one-sided test of the claimed direction over all looks; null if untested
 * @param adjustedPValue the same, corrected for the number of alarms; null if untested
 * @param blocks fresh blocks that ratio and interval rest on, at least 1
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
    /** The whole interval lies on the other side. */
    CONTRADICTED,
    /** The fresh forks allow the difference and do not show it. */
    NOT_SHOWN_AGAIN,
    /** Fewer fresh blocks are complete than the first look needs. */
    UNTESTED;

    /** Whether more fresh forks might change it. */
    public boolean isOpen() {
      return this == NOT_SHOWN_AGAIN || this == UNTESTED;
    }
  }

  /** Fresh blocks after which a confirmation ends, decided or not. */
  public static final int MOST_BLOCKS = FreshLooks.most();

  /** Confirms the alarms of one run together; the answers have their order. */
  static List<Confirmation> of(List<Alarm> alarms, StudentT t) {
    if (alarms.isEmpty()) {
      // As in every run without benchmarks, which is to start no stream.
      return List.of();
    }
    long testable = alarms.stream().filter(Confirmation::isTestable).count();
    List<Double> pValues = new ArrayList<>();
    for (Alarm alarm : alarms) {
      if (isTestable(alarm)) {
        boolean exact = testable == 1 && alarm.errorRate() == FreshLooks.ONE_SIDED;
        pValues.add(FreshLooks.pValue(towards(alarm), exact));
      }
    }
    List<Double> adjusted = Holm.adjust(pValues);
    List<Confirmation> confirmations = new ArrayList<>();
    int tested = 0;
    for (Alarm alarm : alarms) {
      if (isTestable(alarm)) {
        confirmations.add(test(alarm, pValues.get(tested), adjusted.get(tested), t));
        tested++;
      } else {
        confirmations.add(untested(alarm, t));
      }
    }
    return List.copyOf(confirmations);
  }

  private static boolean isTestable(Alarm alarm) {
    return alarm.freshLogRatios().size() >= FreshLooks.fewest();
  }

  /** Seen in the claimed direction, a difference is positive. */
  private static double[] towards(Alarm alarm) {
    double sign = alarm.claimed() == Verdict.SLOWER ? 1 : -1;
    double[] values = alarm.values();
    for (int i = 0; i < values.length; i++) {
      values[i] *= sign;
    }
    return values;
  }

  private static Confirmation test(Alarm alarm, double pValue, double adjusted, StudentT t) {
    LookInterval looks = FreshLooks.quoted(alarm.values(), t);
    boolean slower = alarm.claimed() == Verdict.SLOWER;
    double mean = looks.mean().value();
    ConfidenceInterval interval = looks.interval();
    boolean opposite = slower ? interval.upper() < 0 : interval.lower() > 0;
    Agreement agreement;
    if (opposite && !looks.contradicted()) {
      agreement = Agreement.CONTRADICTED;
    } else if ((slower ? mean : -mean) > Math.log1p(alarm.gate())
        && adjusted <= alarm.errorRate()) {
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
        Math.exp(mean),
        interval.exponential(),
        pValue,
        adjusted,
        (int) Math.rint(looks.mean().degrees()) + 1);
  }

  private static Confirmation untested(Alarm alarm, StudentT t) {
    double[] values = Samples.require(alarm.values(), 1, "fresh blocks");
    return new Confirmation(
        Agreement.UNTESTED,
        Verdict.INCONCLUSIVE,
        Math.exp(Moments.of(values).mean()),
        values.length < 2
            ? null
            : Estimate.ofMean(values).interval(Statistics.DEFAULT_LEVEL, t).exponential(),
        null,
        null,
        values.length);
  }
}
