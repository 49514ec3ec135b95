package dev.dbtest.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Values from SciPy and from the documentation of R's t.test. */
class EstimateTest {
  private static final double[] SLEEP_ONE = {.7, -1.6, -.2, -1.2, -.1, 3.4, 3.7, .8, 0, 2};
  private static final double[] SLEEP_TWO = {1.9, .8, 1.1, .1, -.1, 4.4, 5.5, 1.6, 4.6, 3.4};
  private static final double[] LEFT = {10, 11, 12, 13, 14};
  private static final double[] RIGHT = {11, 12.5, 13, 14.5, 16};

  private final StudentT t = new StudentT();

  @Test
  void hitsWelchOnTheSleepData() {
    // The published values are those of group one minus group two.
    Estimate difference = Estimate.ofUnpairedDifference(SLEEP_TWO, SLEEP_ONE);

    assertThat(difference.value() / difference.standardError())
        .isEqualTo(-1.8608134674868526, within(1e-14));
    assertThat(difference.degrees()).isEqualTo(17.776473516178488, within(1e-12));
    assertThat(difference.pValue()).isEqualTo(0.0793941401873583, within(1e-13));
    assertThat(difference.interval(0.95, t).lower()).isEqualTo(-3.3654832307, within(1e-10));
    assertThat(difference.interval(0.95, t).upper()).isEqualTo(0.2054832307, within(1e-10));
  }

  @Test
  void hitsThePairedTestOnTheSleepData() {
    Estimate difference = Estimate.ofMean(PairedDifferences.of(SLEEP_TWO, SLEEP_ONE));

    assertThat(difference.value() / difference.standardError())
        .isEqualTo(-4.062127683382037, within(1e-14));
    assertThat(difference.degrees()).isEqualTo(9);
    assertThat(difference.pValue()).isEqualTo(0.002832890197384, within(1e-14));
    assertThat(difference.interval(0.95, t).lower()).isEqualTo(-2.4598857633, within(1e-10));
    assertThat(difference.interval(0.95, t).upper()).isEqualTo(-0.7001142367, within(1e-10));
  }

  @Test
  void hitsWelchOnTwoShortSamples() {
    Estimate difference = Estimate.ofUnpairedDifference(RIGHT, LEFT);

    assertThat(difference.value() / difference.standardError())
        .isEqualTo(-1.2597795578643736, within(1e-14));
    assertThat(difference.degrees()).isEqualTo(7.720459362839696, within(1e-13));
    assertThat(difference.pValue()).isEqualTo(0.24449493811545875, within(1e-13));
  }

  @Test
  void hitsWelchOnLogarithms() {
    Estimate difference = Estimate.ofUnpairedDifference(logs(LEFT), logs(RIGHT));
    ConfidenceInterval ratio = difference.interval(0.95, t).exponential();

    assertThat(difference.value()).isEqualTo(0.10918338871545, within(1e-14));
    assertThat(difference.standardError()).isEqualTo(0.08739951050539, within(1e-14));
    assertThat(difference.degrees()).isEqualTo(7.956435401896, within(1e-12));
    assertThat(Math.exp(difference.value())).isEqualTo(1.115366877, within(1e-9));
    assertThat(ratio.lower()).isEqualTo(0.911601360, within(1e-9));
    assertThat(ratio.upper()).isEqualTo(1.364679042, within(1e-9));
  }

  @Test
  void isSureOfAConstantDifference() {
    Estimate difference = Estimate.ofMean(new double[] {1, 1});

    assertThat(difference.pValue()).isZero();
    assertThat(difference.interval(0.95, t)).isEqualTo(new ConfidenceInterval(1, 1, 0.95));
  }

  @Test
  void findsNoDifferenceBetweenEqualConstants() {
    double[] constant = {4, 4, 4};

    assertThat(Estimate.ofMean(PairedDifferences.of(constant, constant)).pValue()).isEqualTo(1);
    assertThat(Estimate.ofUnpairedDifference(constant, constant).pValue()).isEqualTo(1);
    assertThat(Estimate.ofUnpairedDifference(constant, constant).degrees()).isEqualTo(4);
  }

  private static double[] logs(double... values) {
    return Samples.logarithms(values, "values");
  }
}
