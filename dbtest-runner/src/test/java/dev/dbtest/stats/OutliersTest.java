package dev.dbtest.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutliersTest {
  /** Quartiles 2 and 6 of the middle values: fences at -10, -4, 12 and 18. */
  private static final double[] VALUES = {-11, -5, 2, 2, 3, 4, 5, 6, 6, 13, 19};

  @Test
  void areCountedByPlace() {
    Outliers outliers = Outliers.of(VALUES);

    assertThat(outliers.fences()).isEqualTo(new TukeyFences(-10, -4, 12, 18));
    assertThat(outliers.severelyLow()).isEqualTo(1);
    assertThat(outliers.mildlyLow()).isEqualTo(1);
    assertThat(outliers.mildlyHigh()).isEqualTo(1);
    assertThat(outliers.severelyHigh()).isEqualTo(1);
  }

  @Test
  void areSummed() {
    Outliers outliers = new Outliers(1, 2, 4, 8, new TukeyFences(0, 0, 0, 0));

    assertThat(outliers.low()).isEqualTo(3);
    assertThat(outliers.high()).isEqualTo(12);
    assertThat(outliers.total()).isEqualTo(15);
    assertThat(outliers.severe()).isEqualTo(9);
  }

  @Test
  void excludeValuesOnAFence() {
    TukeyFences fences = new TukeyFences(-10, -4, 12, 18);

    assertThat(fences.label(-4)).isEqualTo(TukeyFences.Label.INSIDE);
    assertThat(fences.label(12)).isEqualTo(TukeyFences.Label.INSIDE);
    assertThat(fences.label(-10)).isEqualTo(TukeyFences.Label.MILDLY_LOW);
    assertThat(fences.label(18)).isEqualTo(TukeyFences.Label.MILDLY_HIGH);
  }

  @Test
  void stayInTheDescription() {
    assertThat(Description.of(VALUES).count()).isEqualTo(VALUES.length);
    assertThat(Description.of(VALUES).max()).isEqualTo(19);
  }
}
