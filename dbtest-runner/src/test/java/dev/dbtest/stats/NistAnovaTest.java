package dev.dbtest.stats;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Certified analyses of variance of NIST StRD, where the common offset takes most of the digits.
 */
class NistAnovaTest {
  /** SmLs07 keeps four decimals of its inputs, so no method can do better than 1e-3. */
  @ParameterizedTest(name = "base {0}")
  @CsvSource({"1, 1e-12", "1000000, 1e-8", "1000000000000, 1e-3"})
  void hitsTheCertifiedTable(long base, double off) {
    OneWayAnova anova = anova(base);

    assertThat(anova.squaresBetween()).isEqualTo(1.68, within(1.68 * off));
    assertThat(anova.meanSquareBetween()).isEqualTo(0.21, within(0.21 * off));
    assertThat(anova.squaresWithin()).isEqualTo(1.80, within(1.80 * off));
    assertThat(anova.meanSquareWithin()).isEqualTo(0.01, within(0.01 * off));
    assertThat(anova.f()).isEqualTo(21, within(21 * off));
    assertThat(anova.rSquared()).isEqualTo(0.482758620689655, within(off));
  }

  @Test
  void countsGroupsAndValues() {
    OneWayAnova anova = anova(1);

    assertThat(anova.groups()).isEqualTo(9);
    assertThat(anova.count()).isEqualTo(189);
    assertThat(anova.groupSize()).isEqualTo(21);
  }

  @Test
  void splitsTheVarianceAsKaliberaAndJones() {
    VarianceSplit split = requireNonNull(VarianceSplit.of(NistData.smLs(1)));

    assertThat(split.within()).isEqualTo(0.01, within(1e-14));
    assertThat(split.between()).isEqualTo(0.00952380952, within(1e-11));
  }

  private static OneWayAnova anova(long base) {
    return requireNonNull(OneWayAnova.of(NistData.smLs(base)));
  }
}
