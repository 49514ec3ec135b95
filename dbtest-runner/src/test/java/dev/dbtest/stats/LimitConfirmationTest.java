package dev.dbtest.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dbtest.stats.Confirmation.Agreement;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LimitConfirmationTest {
  private static final List<Double> FRESH = List.of(10.0, 11.0, 12.0, 13.0, 14.0, 15.0);

  private final Statistics statistics = new Statistics();

  @Test
  void confirmsAMeanThatLiesClearlyAbove() {
    assertThat(one(new LimitAlarm(FRESH, 10)).agreement()).isEqualTo(Agreement.CONFIRMED);
  }

  @Test
  void testsOneSided() {
    // t = (12.5 - 11) / (1.8708 / sqrt(6)) = 1.96396; pt(-1.96396, 5) in R is .0533818, and the
    // first look may use .014985 of 5 %.
    assertThat(Objects.requireNonNull(one(new LimitAlarm(FRESH, 11)).adjustedPValue()))
        .isEqualTo(0.05 * 0.0533818 / 0.014985, within(1e-3));
  }

  @Test
  void doesNotConfirmWhatChanceCouldExplain() {
    assertThat(one(new LimitAlarm(FRESH, 12)).agreement()).isEqualTo(Agreement.NOT_SHOWN_AGAIN);
  }

  @Test
  void contradictsIfTheWholeIntervalKeepsTheLimit() {
    assertThat(one(new LimitAlarm(FRESH, 12.5)).agreement()).isEqualTo(Agreement.NOT_SHOWN_AGAIN);
    assertThat(one(new LimitAlarm(FRESH, 16)).agreement()).isEqualTo(Agreement.CONTRADICTED);
  }

  @Test
  void confirmsValuesThatDoNotVary() {
    List<Double> constant = Collections.nCopies(6, 64.0);

    assertThat(one(new LimitAlarm(constant, 48)).agreement()).isEqualTo(Agreement.CONFIRMED);
    assertThat(one(new LimitAlarm(constant, 64)).agreement()).isEqualTo(Agreement.CONTRADICTED);
  }

  @Test
  void correctsForTheNumberOfAlarms() {
    LimitAlarm weak = new LimitAlarm(FRESH, 10);
    LimitAlarm[] many = new LimitAlarm[8];
    Arrays.fill(many, weak);

    assertThat(one(weak).agreement()).isEqualTo(Agreement.CONFIRMED);
    assertThat(statistics.confirmLimits(List.of(many)))
        .allMatch(answer -> answer.agreement() == Agreement.NOT_SHOWN_AGAIN);
  }

  @Test
  void leavesFewerThanFiveForksUntestedAndOutOfTheCorrection() {
    LimitAlarm few = new LimitAlarm(List.of(20.0, 21.0), 10);

    List<LimitConfirmation> answers =
        statistics.confirmLimits(List.of(few, new LimitAlarm(FRESH, 10)));

    assertThat(answers.get(0).agreement()).isEqualTo(Agreement.UNTESTED);
    assertThat(answers.get(1).agreement()).isEqualTo(Agreement.CONFIRMED);
  }

  private LimitConfirmation one(LimitAlarm alarm) {
    return statistics.confirmLimits(List.of(alarm)).get(0);
  }
}
