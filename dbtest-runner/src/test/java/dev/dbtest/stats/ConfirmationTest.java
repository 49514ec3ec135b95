package dev.dbtest.stats;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.dbtest.stats.Confirmation.Agreement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfirmationTest {
  private static final List<Double> SLOWER = List.of(.04, .05, .06, .05, .04, .06);
  private static final List<Double> NOISE = List.of(.10, -.08, .09, -.07, .05, -.02);

  private final Statistics statistics = new Statistics();

  @Test
  void letsAnAlarmStandThatFreshForksShowAgain() {
    Confirmation confirmation = confirm(new Alarm(Verdict.SLOWER, 0, 0.05, SLOWER));

    assertThat(confirmation.agreement()).isEqualTo(Agreement.CONFIRMED);
    assertThat(confirmation.verdict()).isEqualTo(Verdict.SLOWER);
    assertThat(confirmation.ratio()).isEqualTo(Math.exp(0.05), within(1e-12));
    assertThat(confirmation.blocks()).isEqualTo(6);
  }

  @Test
  void confirmsAFasterVariantToo() {
    List<Double> faster = SLOWER.stream().map(d -> -d).toList();

    assertThat(confirm(new Alarm(Verdict.FASTER, 0.01, 0.05, faster)).verdict())
        .isEqualTo(Verdict.FASTER);
  }

  @Test
  void callsTheOppositeSignWarmUpDependent() {
    Confirmation confirmation = confirm(new Alarm(Verdict.FASTER, 0, 0.05, SLOWER));

    assertThat(confirmation.agreement()).isEqualTo(Agreement.CONTRADICTED);
    assertThat(confirmation.verdict()).isEqualTo(Verdict.WARM_UP_DEPENDENT);
  }

  @Test
  void isInconclusiveIfTheDifferenceIsShownToBeWithinTheGate() {
    Confirmation confirmation = confirm(new Alarm(Verdict.SLOWER, 0.10, 0.05, SLOWER));

    assertThat(confirmation.agreement()).isEqualTo(Agreement.NOT_SHOWN_AGAIN);
  }

  @Test
  void isInconclusiveIfTheOppositeSignMayBeChance() {
    Confirmation confirmation =
        confirm(new Alarm(Verdict.FASTER, 0, 0.05, List.of(.10, -.05, .08, .02, -.03, .06)));

    assertThat(confirmation.ratio()).isGreaterThan(1);
    assertThat(confirmation.agreement()).isEqualTo(Agreement.NOT_SHOWN_AGAIN);
  }

  @Test
  void asksForMoreWhereDifferentCodeIsCompared() {
    // One-sided p = .0118 at a look that may use .0150 of 5 %: .039 over all looks.
    List<Double> weak = List.of(.05, .10, -.005, .05, .02, .08);

    assertThat(confirm(new Alarm(Verdict.SLOWER, 0, Alarm.SAME_CODE, weak)).agreement())
        .isEqualTo(Agreement.CONFIRMED);
    assertThat(confirm(new Alarm(Verdict.SLOWER, 0, Alarm.DIFFERENT_CODE, weak)).agreement())
        .isEqualTo(Agreement.NOT_SHOWN_AGAIN);
  }

  @Test
  void confirmsAtALaterLookWhatTheFirstLeavesOpen() {
    List<Double> six = List.of(.06, -.02, .07, .01, -.01, .08);
    List<Double> nine = new ArrayList<>(six);
    nine.addAll(List.of(.05, .06, .04));

    assertThat(confirm(new Alarm(Verdict.SLOWER, 0, 0.05, six)).agreement())
        .isEqualTo(Agreement.NOT_SHOWN_AGAIN);
    Confirmation later = confirm(new Alarm(Verdict.SLOWER, 0, 0.05, nine));
    assertThat(later.agreement()).isEqualTo(Agreement.CONFIRMED);
    assertThat(later.blocks()).isEqualTo(9);
  }

  @Test
  void staysWithTheLastLookBetweenTwo() {
    List<Double> eight = new ArrayList<>(SLOWER);
    eight.addAll(List.of(-1.0, -1.0));

    assertThat(confirm(new Alarm(Verdict.SLOWER, 0, 0.05, eight)))
        .isEqualTo(confirm(new Alarm(Verdict.SLOWER, 0, 0.05, SLOWER)));
  }

  @Test
  void neverConfirmsMoreBecauseThereIsAnotherAlarm() {
    Alarm strong = new Alarm(Verdict.SLOWER, 0, 0.05, SLOWER);
    Alarm weak = new Alarm(Verdict.SLOWER, 0, 0.05, List.of(.05, .10, .00, .05, .02, .08));
    List<Alarm> alarms = new ArrayList<>(List.of(weak, weak));
    double before = 0;
    for (int more = 0; more < 15; more++) {
      double now = requireNonNull(statistics.confirm(alarms).get(0).adjustedPValue());
      assertThat(now).isGreaterThanOrEqualTo(before);
      before = now;
      alarms.add(strong);
    }
  }

  @Test
  void isInconclusiveIfFreshForksAllowTheDifferenceAndDoNotShowIt() {
    Confirmation confirmation = confirm(new Alarm(Verdict.SLOWER, 0, 0.05, NOISE));

    assertThat(confirmation.agreement()).isEqualTo(Agreement.NOT_SHOWN_AGAIN);
    assertThat(confirmation.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void isInconclusiveIfADifferenceIsShownButNotBeyondTheGate() {
    Confirmation confirmation = confirm(new Alarm(Verdict.SLOWER, 0.055, 0.05, SLOWER));

    assertThat(confirmation.agreement()).isEqualTo(Agreement.NOT_SHOWN_AGAIN);
    assertThat(confirmation.pValue()).isLessThan(0.01);
  }

  @Test
  void correctsForTheNumberOfAlarms() {
    List<Double> weak = List.of(.05, .10, .00, .05, .02, .08);
    Alarm alarm = new Alarm(Verdict.SLOWER, 0, 0.05, weak);

    Confirmation alone = confirm(alarm);
    Confirmation among = statistics.confirm(List.of(alarm, alarm, alarm)).get(1);

    assertThat(alone.agreement()).isEqualTo(Agreement.CONFIRMED);
    assertThat(among.agreement()).isEqualTo(Agreement.NOT_SHOWN_AGAIN);
    assertThat(among.adjustedPValue())
        .isEqualTo(3 * 1.35 * requireNonNull(alone.pValue()), within(1e-12));
  }

  @Test
  void leavesAlarmsWithoutEnoughFreshForksUntested() {
    Alarm short4 = new Alarm(Verdict.SLOWER, 0, 0.05, SLOWER.subList(0, 4));
    Alarm short1 = new Alarm(Verdict.SLOWER, 0, 0.05, SLOWER.subList(0, 1));
    Alarm full = new Alarm(Verdict.SLOWER, 0, 0.05, SLOWER);

    List<Confirmation> confirmations = statistics.confirm(List.of(short4, full, short1));

    assertThat(confirmations)
        .extracting(Confirmation::agreement)
        .containsExactly(Agreement.UNTESTED, Agreement.CONFIRMED, Agreement.UNTESTED);
    assertThat(confirmations.get(0).interval()).isNotNull();
    assertThat(confirmations.get(0).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(confirmations.get(0).pValue()).isNull();
    assertThat(confirmations.get(2).interval()).isNull();
    assertThat(confirmations.get(1).adjustedPValue()).isEqualTo(confirmations.get(1).pValue());
  }

  @Test
  void pairsFreshForksByBlock() {
    Alarm alarm = Alarm.of(Verdict.SLOWER, 0, 0.05, new double[] {1, 2}, new double[] {1.5, 2.25});

    assertThat(alarm.freshLogRatios()).containsExactly(0.5, 0.25);
  }

  @Test
  void refusesAnAlarmThatIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Alarm(Verdict.SAME, 0, 0.05, SLOWER))
        .withMessageContaining("SAME is not an alarm");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Alarm(Verdict.SLOWER, -1, 0.05, SLOWER));
  }

  @Test
  void refusesAnAlarmWithoutBlocks() {
    Alarm empty = new Alarm(Verdict.SLOWER, 0, 0.05, List.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> confirm(empty))
        .withMessageContaining("0 fresh blocks");
  }

  private Confirmation confirm(Alarm alarm) {
    return statistics.confirm(List.of(alarm)).get(0);
  }
}
