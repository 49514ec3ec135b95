package dev.dbtest.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrecisionTargetTest {
  private final Statistics statistics = new Statistics();
  private final PrecisionTarget target = new PrecisionTarget(0.015, 0.95);

  @Test
  void isNotReachedByFiveForksHoweverEqual() {
    assertThat(statistics.isPrecise(constant(5), target)).isFalse();
    assertThat(statistics.isPrecise(constant(6), target)).isTrue();
    assertThat(statistics.isPrecise(new double[0], target)).isFalse();
  }

  @Test
  void mustBeReachedTwiceInSuccession() {
    double[] wideThenNarrow = {100, 103, 97, 101, 99, 100, 100, 100, 100, 100};

    int first = 0;
    for (int n = 6; n <= wideThenNarrow.length && first == 0; n++) {
      double[] means = Arrays.copyOf(wideThenNarrow, n);
      CaseStatistics now = statistics.ofCase(column(means));
      if (now.relativeMargin() != null && now.relativeMargin() <= 0.015) {
        first = n;
      }
    }

    assertThat(first).isEqualTo(8);
    assertThat(statistics.isPrecise(Arrays.copyOf(wideThenNarrow, 8), target)).isFalse();
    assertThat(statistics.isPrecise(Arrays.copyOf(wideThenNarrow, 9), target)).isTrue();
  }

  @Test
  void isLostAgainIfTheLastForkWidensTheInterval() {
    assertThat(statistics.isPrecise(new double[] {100, 100, 100, 100, 100, 100, 100, 130}, target))
        .isFalse();
  }

  @Test
  void saysHowManyForksAreMissing() {
    double[] means = {100, 103, 97, 101, 99};
    FurtherBlocks further = statistics.forksToPrecision(means, target);
    double spread = GeometricMean.of(means).spread();
    int needed = 5 + further.blocks();
    StudentT t = new StudentT();

    assertThat(t.multiplier(needed - 1.0, 0.95) * spread / Math.sqrt(needed))
        .isLessThanOrEqualTo(Math.log(1.015));
    assertThat(t.multiplier(needed - 2.0, 0.95) * spread / Math.sqrt(needed - 1.0))
        .isGreaterThan(Math.log(1.015));
  }

  @Test
  void saysThatConstantsNeedTheMinimum() {
    assertThat(statistics.forksToPrecision(constant(2), target))
        .isEqualTo(new FurtherBlocks(4, false));
    assertThat(statistics.forksToPrecision(constant(9), target))
        .isEqualTo(new FurtherBlocks(1, false));
  }

  @Test
  void saysWhenNoReasonableNumberWouldDo() {
    assertThat(statistics.forksToPrecision(new double[] {1, 100}, target))
        .isEqualTo(new FurtherBlocks(498, true));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesAWidthThatIsNone(double width) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PrecisionTarget(width, 0.95))
        .withMessageContaining("precision is " + width);
  }

  @Test
  void refusesALevelThatIsNoShare() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PrecisionTarget(0.01, 95));
  }

  private static double[] constant(int n) {
    double[] means = new double[n];
    Arrays.fill(means, 7);
    return means;
  }

  private static double[][] column(double[] means) {
    return Arrays.stream(means).mapToObj(m -> new double[] {m}).toArray(double[][]::new);
  }
}
