package dev.dbtest.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Certified values of NIST StRD; NumAcc3 and NumAcc4 exceed what the inputs' last bit allows. */
class NistUnivariateTest {
  static Stream<Arguments> sets() {
    return Stream.of(
        arguments(
            "Lottery",
            NistData.resource("lottery"),
            518.958715596330,
            291.699727470969,
            -0.120948622967393,
            1e-11),
        arguments(
            "Lew", NistData.resource("lew"), -177.435, 277.332168044316, -0.307304800605679, 1e-11),
        arguments(
            "Mavro", NistData.mavro(), 2.001856, 0.000429123454003053, 0.937989183438248, 1e-12),
        arguments(
            "Michelso",
            NistData.michelso(),
            299.8524,
            0.0790105478190518,
            0.535199668621283,
            1e-10),
        arguments("NumAcc1", NistData.numAcc1(), 10000002, 1, -0.5, 1e-15),
        arguments("NumAcc2", NistData.numAcc(1), 1.2, 0.1, -0.999, 1e-14),
        arguments("NumAcc3", NistData.numAcc(1_000_000), 1000000.2, 0.1, -0.999, 1e-9),
        arguments("NumAcc4", NistData.numAcc(10_000_000), 10000000.2, 0.1, -0.999, 1e-8));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sets")
  void hitsTheCertifiedMean(
      String name, double[] values, double mean, double deviation, double correlation, double off) {
    assertThat(Moments.of(values).mean()).isEqualTo(mean, within(Math.max(1e-12, Math.ulp(mean))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sets")
  void hitsTheCertifiedStandardDeviation(
      String name, double[] values, double mean, double deviation, double correlation, double off) {
    assertThat(Moments.of(values).standardDeviation()).isEqualTo(deviation, within(off));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sets")
  void hitsTheCertifiedLagOneAutocorrelation(
      String name, double[] values, double mean, double deviation, double correlation, double off) {
    assertThat(Autocorrelation.lagOne(values)).isEqualTo(correlation, within(Math.max(off, 1e-10)));
  }

  @Test
  void loosesNoMoreThanTheInputsOwnRoundingOnNumAcc4() {
    assertThat(Moments.of(NistData.numAcc(10_000_000)).standardDeviation())
        .isEqualTo(0.100000000558794, within(1e-15));
  }

  @Test
  void describesMavro() {
    Quantiles mavro = Quantiles.of(NistData.mavro());

    assertThat(Stream.of(.05, .25, .5, .75, .95).map(mavro::at))
        .usingComparatorForType(Tolerance.of(1e-12), Double.class)
        .containsExactly(2.001345, 2.0015, 2.0018, 2.0021, 2.0026);
    assertThat(RobustSpread.of(NistData.mavro()).medianAbsoluteDeviation())
        .isEqualTo(0.0003, within(1e-12));
  }
}
