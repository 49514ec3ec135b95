package dev.dbtest.stats;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PairedComparisonTest {
  private static final double[] BASELINE = logs(10, 11, 12, 13, 14, 15);
  private static final double[] VARIANT = logs(10.4, 11.2, 12.7, 13.1, 14.9, 15.3);

  private final Statistics statistics = new Statistics();
  private final ComparisonPlan fixed =
      ComparisonPlan.reporting().withDesign(new FixedBlocks(6, 0.05));

  @Test
  void hitsTheReferenceValuesOfAFixedDesign() {
    Comparison comparison = statistics.compare(BASELINE, VARIANT, fixed);
    ConfidenceInterval interval = requireNonNull(comparison.interval());

    assertThat(comparison.ratio()).isEqualTo(1.034533559, within(1e-9));
    assertThat(interval.lower()).isEqualTo(1.010567967, within(1e-9));
    assertThat(interval.upper()).isEqualTo(1.059067495, within(1e-9));
    assertThat(comparison.spread()).isEqualTo(0.02233404354067, within(1e-14));
    assertThat(comparison.verdict()).isEqualTo(Verdict.SLOWER);
  }

  @Test
  void hitsTheReferenceTest() {
    Estimate estimate = Estimate.ofMean(PairedDifferences.of(BASELINE, VARIANT));

    assertThat(estimate.value()).isEqualTo(0.03395065761840, within(1e-14));
    assertThat(estimate.value() / estimate.standardError())
        .isEqualTo(3.72354372129562, within(1e-12));
    assertThat(estimate.pValue()).isEqualTo(0.013661911004627, within(1e-14));
  }

  @Test
  void paysForFurtherLooksWithAWiderInterval() {
    Comparison once = statistics.compare(BASELINE, VARIANT, fixed);
    Comparison sequential = statistics.compare(BASELINE, VARIANT, ComparisonPlan.reporting());
    ConfidenceInterval narrow = requireNonNull(once.interval());
    ConfidenceInterval wide = requireNonNull(sequential.interval());

    assertThat(sequential.ratio()).isEqualTo(once.ratio());
    assertThat(wide.lower()).isLessThan(narrow.lower());
    assertThat(wide.upper()).isGreaterThan(narrow.upper());
    assertThat(wide.level()).isEqualTo(0.95);
  }

  @Test
  void usesTheLevelOfItsLook() {
    ConfidenceInterval interval =
        requireNonNull(
            statistics.compare(BASELINE, VARIANT, ComparisonPlan.reporting()).interval());
    double halfWidth = new StudentT().multiplier(5, 1 - 0.00997) * 0.02233404354067 / Math.sqrt(6);

    assertThat(Math.log(interval.upper() / interval.lower()) / 2)
        .isEqualTo(halfWidth, within(1e-12));
  }

  @Test
  void isProvisionalBeforeTheFirstLook() {
    Comparison comparison =
        statistics.compare(first(5, BASELINE), first(5, VARIANT), ComparisonPlan.reporting());
    Estimate ordinary =
        Estimate.ofMean(PairedDifferences.of(first(5, BASELINE), first(5, VARIANT)));

    assertThat(comparison.provisional()).isTrue();
    assertThat(comparison.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(comparison.interval())
        .isEqualTo(ordinary.interval(0.95, new StudentT()).exponential());
    assertThat(comparison.nextLook()).isEqualTo(6);
  }

  @Test
  void hasNoIntervalAfterOneBlock() {
    Comparison comparison = statistics.compare(logs(10), logs(11), ComparisonPlan.reporting());

    assertThat(comparison.ratio()).isEqualTo(1.1, within(1e-15));
    assertThat(comparison.interval()).isNull();
    assertThat(comparison.spread()).isNull();
    assertThat(comparison.furtherBlocks()).isNull();
    assertThat(comparison.provisional()).isTrue();
    assertThat(comparison.nextLook()).isEqualTo(6);
  }

  @Test
  void saysHowManyFurtherBlocksWouldDecide() {
    double[] variant = logs(10.4, 10.9, 12.7, 12.8, 14.9, 15.1);
    ComparisonPlan plan =
        ComparisonPlan.reporting()
            .withDesign(new GroupSequential(ErrorRate.FIVE_PERCENT, LookSchedule.TWENTY));
    Comparison comparison = statistics.compare(BASELINE, variant, plan);
    FurtherBlocks further = requireNonNull(comparison.furtherBlocks());
    double spread = requireNonNull(comparison.spread());
    int blocks = comparison.blocks() + further.blocks();
    StudentT t = new StudentT();

    assertThat(comparison.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(further.orMore()).isFalse();
    // At the last look's level, one block fewer would not do.
    assertThat(halfWidth(spread, blocks, t)).isLessThan(margin(comparison));
    assertThat(halfWidth(spread, blocks - 1, t)).isGreaterThan(margin(comparison));
  }

  @Test
  void waitsForTheNextLookBetweenTwo() {
    double[] baseline = noise(8, 0, 0);
    double[] variant = noise(8, 0.5, 0.1);
    ComparisonPlan plan = ComparisonPlan.reporting();

    Comparison between = statistics.compare(baseline, variant, plan);
    Comparison atLook = statistics.compare(first(6, baseline), first(6, variant), plan);

    assertThat(between.blocks()).isEqualTo(8);
    assertThat(between.blocksUsed()).isEqualTo(6);
    assertThat(between.verdict()).isEqualTo(atLook.verdict());
    assertThat(between.interval()).isEqualTo(atLook.interval());
  }

  @Test
  void ignoresBlocksAfterTheLastLook() {
    double[] baseline = noise(35, 0, 0);
    double[] variant = noise(35, 0.5, 0.02);
    ComparisonPlan plan = ComparisonPlan.reporting();

    Comparison beyond = statistics.compare(baseline, variant, plan);

    assertThat(beyond.blocksUsed()).isEqualTo(30);
    assertThat(beyond.nextLook()).isNull();
    assertThat(beyond.interval())
        .isEqualTo(statistics.compare(first(30, baseline), first(30, variant), plan).interval());
  }

  @Test
  void givesNoVerdictForFewerThanFiveBlocksEvenIfPlanned() {
    ComparisonPlan plan = fixed.withDesign(new FixedBlocks(4, 0.05));

    Comparison comparison = statistics.compare(logs(1, 1, 1, 1), logs(2, 2, 2, 2), plan);

    assertThat(comparison.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(comparison.provisional()).isTrue();
    assertThat(comparison.nextLook()).isNull();
  }

  @Test
  void looksOnceInAFixedDesign() {
    ComparisonPlan plan = fixed.withDesign(new FixedBlocks(8, 0.05));
    double[] baseline = noise(10, 0, 0);
    double[] variant = noise(10, 0.5, 0.001);

    Comparison early = statistics.compare(first(7, baseline), first(7, variant), plan);
    Comparison planned = statistics.compare(first(8, baseline), first(8, variant), plan);
    Comparison late = statistics.compare(baseline, variant, plan);

    assertThat(early.provisional()).isTrue();
    assertThat(early.nextLook()).isEqualTo(8);
    assertThat(planned.verdict()).isEqualTo(Verdict.SLOWER);
    assertThat(late.interval()).isEqualTo(planned.interval());
  }

  @Test
  void looksAtEveryBlockInAnOpenEndedDesign() {
    ComparisonPlan plan = fixed.withDesign(new OpenEnded(0.05));
    double[] baseline = noise(30, 0, 0);
    double[] variant = noise(30, 0, 0.3);

    Comparison early = statistics.compare(first(4, baseline), first(4, variant), plan);
    Comparison late = statistics.compare(baseline, variant, plan);

    assertThat(early.provisional()).isTrue();
    assertThat(early.nextLook()).isEqualTo(5);
    assertThat(late.blocksUsed()).isEqualTo(30);
    assertThat(late.nextLook()).isEqualTo(31);
  }

  @Test
  void takesRoundingForEquality() {
    double[] baseline = logs(3, 3, 3, 3, 3, 3);
    double[] variant = Arrays.stream(baseline).map(Math::nextUp).toArray();

    Comparison comparison = statistics.compare(baseline, variant, ComparisonPlan.reporting());

    assertThat(comparison.verdict()).isEqualTo(Verdict.SAME);
  }

  @Test
  void isSureOfConstantsThatDiffer() {
    Comparison comparison =
        statistics.compare(
            logs(3, 3, 3, 3, 3, 3),
            logs(2, 2, 2, 2, 2, 2),
            ComparisonPlan.reporting().withGate(0.01));

    assertThat(comparison.verdict()).isEqualTo(Verdict.FASTER);
    assertThat(requireNonNull(comparison.interval()).halfWidth()).isZero();
    assertThat(comparison.furtherBlocks()).isNull();
    assertThat(comparison.nextLook()).isNull();
  }

  @Test
  void namesUnusualBlocksAndKeepsThem() {
    double[] baseline = noise(6, 0, 0.01);
    double[] variant = noise(6, 0, 0.02);
    variant[4] += 1;

    Comparison comparison = statistics.compare(baseline, variant, ComparisonPlan.reporting());

    assertThat(comparison.unusualBlocks()).containsExactly(4);
    assertThat(comparison.ratio()).isGreaterThan(Math.exp(1.0 / 6 - 0.02));
  }

  @Test
  void refusesSidesOfDifferentLength() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> statistics.compare(logs(1, 2), logs(1), fixed))
        .withMessageContaining("leave out blocks that are incomplete");
  }

  @Test
  void refusesNoBlocks() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> statistics.compare(logs(), logs(), fixed))
        .withMessageContaining("at least 1");
  }

  private static double halfWidth(double spread, int blocks, StudentT t) {
    return t.multiplier(blocks - 1.0, 1 - 0.01525) * spread / Math.sqrt(blocks);
  }

  /** How far the estimate is from the nearest end of what it must not hold, or must stay within. */
  private static double margin(Comparison comparison) {
    double distance = Math.abs(Math.log(comparison.ratio()));
    return Math.max(distance, Math.log1p(0.03) - distance);
  }

  private static double[] logs(double... values) {
    return Samples.logarithms(values, "values");
  }

  private static double[] first(int n, double[] values) {
    return Arrays.copyOf(values, n);
  }

  /** A fixed zigzag with the given level and amplitude. */
  private static double[] noise(int n, double level, double amplitude) {
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = level + amplitude * Math.sin(2.4 * i);
    }
    return values;
  }
}
