package dev.dbtest.stats;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Values of SciPy and of R's documentation. */
class RankAndPermutationTest {
  private static final double[] SLEEP_ONE = {.7, -1.6, -.2, -1.2, -.1, 3.4, 3.7, .8, 0, 2};
  private static final double[] SLEEP_TWO = {1.9, .8, 1.1, .1, -.1, 4.4, 5.5, 1.6, 4.6, 3.4};

  @Test
  void countsSignPatternsAtLeastAsExtreme() {
    double[] baseline = Samples.logarithms(new double[] {10, 11, 12, 13, 14, 15}, "values");
    double[] variant =
        Samples.logarithms(new double[] {10.4, 11.2, 12.7, 13.1, 14.9, 15.3}, "values");
    SignFlip test = requireNonNull(SignFlip.of(PairedDifferences.of(baseline, variant)));

    assertThat(test.twoSided()).isEqualTo(2 / 64.0);
    assertThat(test.greater()).isEqualTo(1 / 64.0);
    assertThat(test.less()).isEqualTo(1);
  }

  /** Hollander and Wolfe's depression data: signed ranks are differences like any other. */
  @Test
  void isTheSignedRankTestIfGivenSignedRanks() {
    double[] before = {1.83, .50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30};
    double[] after = {.878, .647, .598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};
    double[] differences = PairedDifferences.of(after, before);
    Ranks ranks = Ranks.of(Arrays.stream(differences).map(Math::abs).toArray());
    double[] signedRanks = new double[differences.length];
    double positive = 0;
    for (int i = 0; i < signedRanks.length; i++) {
      signedRanks[i] = Math.signum(differences[i]) * ranks.doubled()[i] / 2;
      positive += Math.max(0, signedRanks[i]);
    }

    assertThat(positive).isEqualTo(40);
    assertThat(requireNonNull(SignFlip.of(signedRanks)).greater()).isEqualTo(0.01953125);
  }

  @Test
  void findsNothingWhereNothingDiffers() {
    assertThat(requireNonNull(SignFlip.of(new double[] {0, 0, 0})).twoSided()).isEqualTo(1);
    assertThat(requireNonNull(SignFlip.of(new double[] {1, -1})).twoSided()).isEqualTo(1);
  }

  @Test
  void mirrorsItsTailsWithTheSigns() {
    double[] values = {3, -1, 2, 5, -0.5};
    double[] mirrored = Arrays.stream(values).map(x -> -x).toArray();
    SignFlip test = requireNonNull(SignFlip.of(values));
    SignFlip mirror = requireNonNull(SignFlip.of(mirrored));

    assertThat(mirror.less()).isEqualTo(test.greater());
    assertThat(mirror.greater()).isEqualTo(test.less());
    assertThat(mirror.twoSided()).isEqualTo(test.twoSided());
    // Only turning -1 and -0.5 keeps the sum at 8.5 or more: four patterns.
    assertThat(test.greater()).isEqualTo(4 / 32.0);
  }

  @Test
  void givesUpOnTooManyPatterns() {
    assertThat(SignFlip.of(new double[25])).isNull();
    assertThat(SignFlip.of(new double[24])).isNotNull();
  }

  @Test
  void isExactForSeparatedSamples() {
    MannWhitney test = MannWhitney.of(new double[] {1, 2, 3, 4, 5}, new double[] {6, 7, 8, 9, 10});

    assertThat(test.u()).isZero();
    assertThat(test.less()).isEqualTo(1 / 252.0, within(1e-15));
    assertThat(test.twoSided()).isEqualTo(0.007936507936507936, within(1e-15));
  }

  @Test
  void isExactForHollanderAndWolfesData() {
    MannWhitney test =
        MannWhitney.of(
            new double[] {.80, .83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, .73, 1.46},
            new double[] {1.15, .88, .90, .74, 1.21});

    assertThat(test.u()).isEqualTo(35);
    assertThat(test.greater()).isEqualTo(0.1272061272, within(1e-10));
    assertThat(test.twoSided()).isEqualTo(0.2544122544, within(1e-10));
  }

  @Test
  void correctsTheNormalApproximationForTiesAndContinuity() {
    MannWhitney test = MannWhitney.approximate(SLEEP_ONE, SLEEP_TWO);

    assertThat(test.u()).isEqualTo(25.5);
    assertThat(test.twoSided()).isEqualTo(0.06932757543362658, within(1e-13));
  }

  @Test
  void approximatesTheSameFromEitherSide() {
    assertThat(MannWhitney.approximate(SLEEP_TWO, SLEEP_ONE).twoSided())
        .isEqualTo(0.06932757543362658, within(1e-13));
  }

  @Test
  void approximatesTheExactTestWithTies() {
    MannWhitney exact = MannWhitney.of(SLEEP_ONE, SLEEP_TWO);

    assertThat(exact.u()).isEqualTo(25.5);
    assertThat(exact.twoSided())
        .isCloseTo(MannWhitney.approximate(SLEEP_ONE, SLEEP_TWO).twoSided(), within(0.005));
  }

  @Test
  void approximatesBeyondOneHundredValues() {
    double[] low = new double[51];
    double[] high = new double[50];
    Arrays.setAll(low, i -> i);
    Arrays.setAll(high, i -> i + 0.5);

    assertThat(MannWhitney.of(low, high)).isEqualTo(MannWhitney.approximate(low, high));
    assertThat(MannWhitney.of(Arrays.copyOf(low, 50), high))
        .isEqualTo(MannWhitney.exact(Arrays.copyOf(low, 50), high));
  }

  @Test
  void findsNoOrderInConstants() {
    double[] constant = {2, 2, 2};

    assertThat(MannWhitney.exact(constant, constant).twoSided()).isEqualTo(1);
    assertThat(MannWhitney.approximate(constant, constant).twoSided()).isEqualTo(1);
  }

  @Test
  void givesASecondOpinionOnAComparison() {
    double[] baseline = {1, 2, 3, 4, 5};
    double[] variant = {6, 7, 8, 9, 10};

    CrossCheck check = CrossCheck.of(baseline, variant);

    assertThat(check.signFlip()).isEqualTo(2 / 32.0);
    assertThat(check.mannWhitney()).isEqualTo(0.007936507936507936, within(1e-15));
    assertThat(CrossCheck.of(new double[25], new double[25]).signFlip()).isNull();
  }
}
