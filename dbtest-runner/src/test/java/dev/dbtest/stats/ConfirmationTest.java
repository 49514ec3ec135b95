package dev.dbtest.stats;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.dbtest.stats.Confirmation.Agreement;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfirmationTest {
  private static final List<Double> SLOWER = List.of(.04, .05, .06, .05, .04, .06);
  private static final List<Double> NOISE = List.of(.10, -.08, .09, -.07, .05, -.02);

  private final Statistics statistics = new Statistics();

  @Test
  void letsAnAlarmStandThatFreshForksShowAgain() {
    Confirmation confirmation = confirm(new Alarm(Verdict.SLOWER, 0, SLOWER));

    assertThat(confirmation.agreement()).isEqualTo(Agreement.CONFIRMED);
    assertThat(confirmation.verdict()).isEqualTo(Verdict.SLOWER);
    assertThat(confirmation.ratio()).isEqualTo(Math.exp(0.05), within(1e-12));
    assertThat(confirmation.blocks()).isEqualTo(6);
  }

  @Test
  void confirmsAFasterVariantToo() {
    List<Double> faster = SLOWER.stream().map(d -> -d).toList();

    assertThat(confirm(new Alarm(Verdict.FASTER, 0.01, faster)).verdict())
        .isEqualTo(Verdict.FASTER);
  }

  @Test
  void callsTheOppositeSignWarmUpDependent() {
    Confirmation confirmation = confirm(new Alarm(Verdict.FASTER, 0, SLOWER));

    assertThat(confirmation.agreement()).isEqualTo(Agreement.CONTRADICTED);
    assertThat(confirmation.verdict()).isEqualTo(Verdict.WARM_UP_DEPENDENT);
  }

  @Test
  void callsADifferenceShownToBeWithinTheGateWarmUpDependent() {
    Confirmation confirmation = confirm(new Alarm(Verdict.SLOWER, 0.10, SLOWER));

    assertThat(confirmation.agreement()).isEqualTo(Agreement.CONTRADICTED);
  }

  @Test
  void isInconclusiveIfFreshForksAllowTheDifferenceAndDoNotShowIt() {
    Confirmation confirmation = confirm(new Alarm(Verdict.SLOWER, 0, NOISE));

    assertThat(confirmation.agreement()).isEqualTo(Agreement.NOT_SHOWN_AGAIN);
    assertThat(confirmation.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void isInconclusiveIfADifferenceIsShownButNotBeyondTheGate() {
    Confirmation confirmation = confirm(new Alarm(Verdict.SLOWER, 0.055, SLOWER));

    assertThat(confirmation.agreement()).isEqualTo(Agreement.NOT_SHOWN_AGAIN);
    assertThat(confirmation.pValue()).isLessThan(0.01);
  }

  @Test
  void correctsForTheNumberOfAlarms() {
    // Mean .05 and standard deviation .0369: p = .021 alone, .063 as one of three.
    List<Double> weak = List.of(.05, .10, .00, .05, .02, .08);
    Alarm alarm = new Alarm(Verdict.SLOWER, 0, weak);

    Confirmation alone = confirm(alarm);
    Confirmation among =
        statistics.confirm(List.of(alarm, alarm, alarm), Correction.HOLM, 0.05).get(1);

    assertThat(alone.agreement()).isEqualTo(Agreement.CONFIRMED);
    assertThat(among.agreement()).isEqualTo(Agreement.NOT_SHOWN_AGAIN);
    assertThat(among.pValue()).isEqualTo(alone.pValue());
    assertThat(among.adjustedPValue()).isEqualTo(3 * requireNonNull(alone.pValue()), within(1e-12));
  }

  @Test
  void leavesAlarmsWithoutEnoughFreshForksUntested() {
    Alarm short4 = new Alarm(Verdict.SLOWER, 0, SLOWER.subList(0, 4));
    Alarm short1 = new Alarm(Verdict.SLOWER, 0, SLOWER.subList(0, 1));
    Alarm full = new Alarm(Verdict.SLOWER, 0, SLOWER);

    List<Confirmation> confirmations =
        statistics.confirm(List.of(short4, full, short1), Correction.HOLM, 0.05);

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
    Alarm alarm = Alarm.of(Verdict.SLOWER, 0, new double[] {1, 2}, new double[] {1.5, 2.25});

    assertThat(alarm.freshLogRatios()).containsExactly(0.5, 0.25);
  }

  @Test
  void refusesAnAlarmThatIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Alarm(Verdict.SAME, 0, SLOWER))
        .withMessageContaining("SAME is not an alarm");
    assertThatIllegalArgumentException().isThrownBy(() -> new Alarm(Verdict.SLOWER, -1, SLOWER));
  }

  @Test
  void refusesAnAlarmWithoutBlocks() {
    Alarm empty = new Alarm(Verdict.SLOWER, 0, List.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> confirm(empty))
        .withMessageContaining("0 fresh blocks");
  }

  private Confirmation confirm(Alarm alarm) {
    return statistics.confirm(List.of(alarm), Correction.HOLM, 0.05).get(0);
  }
}
