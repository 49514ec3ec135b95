package dev.dbtest.stats.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.stats.ComparisonPlan;
import dev.dbtest.stats.ForkModes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The proof of {@code docs/statistics.md} with fewer repetitions. A simulation cannot show that a
 * share is at most 5 %, so the tests ask that it does not show the contrary: the Clopper-Pearson
 * interval of 99.9 % must reach into what is claimed.
 */
class SimulationTest {
  private static final long SEED = 4711;
  private static final int REPETITIONS = 3_000;
  private static final double LEVEL = 0.999;

  static List<Scenario> scenarios() {
    return Scenario.all();
  }

  /** One simulation serves several claims; each row is a benchmark, each claim named on failure. */
  @ParameterizedTest
  @MethodSource("scenarios")
  void errsNoMoreThanItSays(Scenario scenario) {
    Validity validity = Validity.simulate(scenario, REPETITIONS, SEED);

    assertAtMost("alarms for equal code", validity.reporting(), 0.05);
    assertAtMost("alarms at the error rate of 1 %", validity.strict(), 0.01);
    assertAtMost("alarms of the 1 % gate", validity.gate(), 0.05);
    assertAtMost("confirmed alarms of the 1 % gate", validity.confirmedGate(), 0.01);
    assertAtMost("SAME for code that is 3 % slower", validity.falseSame(), 0.025);
    assertAtLeast("intervals of all looks right", validity.coverage(), 0.95);
  }

  static Stream<Scenario> normalForks() {
    return Scenario.all().stream().filter(s -> s.name().startsWith("normal forks"));
  }

  @ParameterizedTest
  @MethodSource("normalForks")
  void coversNoMoreThanItSaysWhereItsAssumptionHolds(Scenario scenario) {
    assertAtMost(
        "intervals of all looks right",
        Validity.simulate(scenario, REPETITIONS / 3, SEED).coverage(),
        0.95);
  }

  @Test
  void findsThreePercentAmongForksThatVaryByTwo() {
    Power power = power("normal forks, sd 2 %", 1.03, ComparisonPlan.reporting());

    assertAtLeast("SLOWER", power.slower(), 0.94);
    assertThat(power.faster().hits()).isZero();
    assertThat(power.meanBlocks()).isLessThan(12.5);
  }

  @Test
  void findsTenPercentInTwoModesTenPercentApart() {
    assertAtLeast(
        "SLOWER",
        power("two modes 50/50, gap 10 %", 1.10, ComparisonPlan.reporting()).slower(),
        0.98);
  }

  @Test
  void endsAtTheFirstLookWhereTheAnswerIsClear() {
    Power equal = power("normal forks, sd 0.3 %", 1, ComparisonPlan.reporting().withGate(0.01));

    assertAtLeast("SAME", equal.same(), 0.99);
    assertThat(equal.meanBlocks()).isLessThan(6.1);
  }

  @Test
  void quotesIntervalsThatHoldThoughItStopsEarly() {
    assertAtLeast(
        "intervals at the end",
        power("normal forks, sd 2 %", 1.03, ComparisonPlan.reporting()).coverage(),
        0.95);
  }

  @ParameterizedTest
  @MethodSource("normalForks")
  void coversWithTheOtherDesigns(Scenario scenario) {
    OtherRules rules = new OtherRules(scenario, 600, SEED);

    assertAtLeast("6 blocks fixed", rules.fixed(6), 0.95);
    assertAtLeast("10 forks unpaired", rules.unpaired(10), 0.95);
    assertAtLeast("open-ended to 30 blocks", rules.openEnded(30), 0.95);
    assertAtLeast("one case until ±1.5 %", rules.precision(), 0.93);
  }

  /** Twice 2.5 %, since the interval has two sides and a limit is broken on one. */
  @ParameterizedTest
  @MethodSource("normalForks")
  void holdsCasesAgainstALimitAsRightlyAsItSays(Scenario scenario) {
    LimitTrial onTheLimit = LimitTrial.simulate(scenario, 1, REPETITIONS, SEED);

    assertAtMost("alarms on the limit", onTheLimit.alarms(), 0.025);
    assertAtMost("confirmed alarms on the limit", onTheLimit.confirmed(), 0.005);
    assertAtMost("kept on the limit", onTheLimit.kept(), 0.025);
  }

  @Test
  void findsAndConfirmsALimitExceededByTenPercent() {
    LimitTrial trial =
        LimitTrial.simulate(Scenario.named("normal forks, sd 2 %"), 1.1, REPETITIONS, SEED);

    assertAtLeast("confirmed", trial.confirmed(), 0.99);
    assertThat(trial.kept().hits()).isZero();
  }

  @Test
  void seesTwoModesSeldomWhereThereIsOne() {
    assertAtMost("two modes", modesSeen("normal forks, sd 4 %"), 0.03);
  }

  @Test
  void seesTwoModesMostlyWhereThereAreTwo() {
    assertAtLeast("two modes", modesSeen("two modes 50/50, gap 10 %"), 0.6);
  }

  @Test
  void wouldBeWrongOftenWithPopularShortcuts() {
    Shortcuts plain = new Shortcuts(Scenario.named("normal forks, sd 2 %"), 1_000, SEED);
    Shortcuts drift = new Shortcuts(Scenario.named("machine drift 0.99, sd 3 %"), 1_000, SEED);

    assertAtLeast("pooled rounds", plain.poolingRounds(), 0.3);
    assertAtLeast("peeking", plain.peeking(), 0.1);
    assertAtLeast("one after the other", drift.oneAfterTheOther(10), 0.1);
  }

  @Test
  void repeatsExactlyWithTheSameSeed() {
    Scenario scenario = Scenario.named("t3 forks, sd 2 %");

    assertThat(Validity.simulate(scenario, 50, 1)).isEqualTo(Validity.simulate(scenario, 50, 1));
  }

  private static Share modesSeen(String scenario) {
    Well19937c random = new Well19937c(SEED);
    int seen = 0;
    for (int i = 0; i < REPETITIONS; i++) {
      double[] logs = SimulatedBlocks.run(Scenario.named(scenario), 8, random).baseline(8);
      seen += ForkModes.of(Arrays.stream(logs).map(Math::exp).toArray()) == null ? 0 : 1;
    }
    return new Share(seen, REPETITIONS);
  }

  private static Power power(String scenario, double ratio, ComparisonPlan plan) {
    return Power.simulate(Scenario.named(scenario), ratio, plan, REPETITIONS, SEED);
  }

  private static void assertAtMost(String what, Share share, double bound) {
    assertThat(share.interval(LEVEL).lower())
        .as("%s: %s %%, claimed at most %s", what, share, bound)
        .isLessThanOrEqualTo(bound);
  }

  private static void assertAtLeast(String what, Share share, double bound) {
    assertThat(share.interval(LEVEL).upper())
        .as("%s: %s %%, claimed at least %s", what, share, bound)
        .isGreaterThanOrEqualTo(bound);
  }
}
