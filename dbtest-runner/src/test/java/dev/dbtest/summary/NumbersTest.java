package dev.dbtest.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0, 4, 0",
    "1, 4, 1.000",
    "9.9996, 4, 10.00",
    "0.99996, 4, 1.000",
    "25.1, 4, 25.10",
    "48012.3, 4, 48012",
    "0.0123456, 4, 0.01235",
    "0.00000001, 4, 1.000e-08",
    "0.0000123456, 3, 1.23e-05",
    "-0.00001, 2, -1.0e-05",
    "-3.14159, 3, -3.14",
    "99.96, 2, 100",
    "0.42, 2, 0.42",
    "1e300, 2, 1000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
        + "000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
        + "000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
        + "000000000000000000000000000"
  })
  void showsSignificantDigitsAndNeverRoundsWholeOnesAway(double value, int digits, String text) {
    assertThat(Numbers.significant(value, digits)).isEqualTo(text);
  }

  @Test
  void roundsAsExactDecimalsDo() {
    Random random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(9));
      int decimals = random.nextInt(5);
      // Only halves depend on whether a product is rounded, and random values meet none.
      BigDecimal exact = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP);
      String expected = exact.signum() == 0 ? exact.abs().toPlainString() : exact.toPlainString();
      assertThat(Numbers.fixed(value, decimals)).isEqualTo(expected);
    }
  }

  @Test
  void hasAPlaceholderForWhatIsNoNumber() {
    assertThat(Numbers.fixed(Double.NaN, 2)).isEqualTo("-");
  }

  @ParameterizedTest
  @CsvSource({"0.03, 3 %", "0.021, 2.1 %", "-0.021, 2.1 %", "0.1234, 12 %", "0, 0 %"})
  void showsSharesAsPercentages(double share, String text) {
    assertThat(Numbers.percent(share)).isEqualTo(text);
  }

  @Test
  void writesWhatIsVeryLargeOrSmallWithAPowerOfTen() {
    assertThat(Numbers.ofAnySize(0, 4)).isEqualTo("0");
    assertThat(Numbers.ofAnySize(61.25, 4)).isEqualTo("61.25");
    assertThat(Numbers.ofAnySize(-123_456_789, 4)).isEqualTo("-123456789");
    assertThat(Numbers.ofAnySize(0.000_012_345_6, 4)).isEqualTo("1.235e-05");
    assertThat(Numbers.ofAnySize(0.000_000_001_234_56, 4)).isEqualTo("1.235e-09");
    assertThat(Numbers.ofAnySize(1.5e300, 4)).isEqualTo("1.500e+300");
    assertThat(Numbers.ofAnySize(Double.NaN, 4)).isEqualTo("-");
  }
}
