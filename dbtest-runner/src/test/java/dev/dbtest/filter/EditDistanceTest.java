package dev.dbtest.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

  @ParameterizedTest
  @CsvSource({
    "fast, fast, 0",
    "fast, fats, 1",
    "fast, fist, 1",
    "fast, fasts, 1",
    "fast, ast, 1",
    "kitten, sitting, 3",
    "'', abc, 3",
    "ca, abc, 3"
  })
  void countsChanges(String left, String right, int distance) {
    assertThat(EditDistance.between(left, right, false, false, 10)).isEqualTo(distance);
  }

  @Test
  void freeEndsCostNothing() {
    assertThat(EditDistance.between("trasfer", "com.transfersuite", true, true, 3)).isEqualTo(1);
    assertThat(EditDistance.between("suite", "transfersuite", true, false, 3)).isZero();
    assertThat(EditDistance.between("transfer", "transfersuite", false, true, 3)).isZero();
    assertThat(EditDistance.between("transfer", "transfersuite", true, false, 9)).isEqualTo(5);
  }

  @Test
  void isExactUpToTheLimitAndLargerBeyondIt() {
    Random random = new Random(2);
    for (int i = 0; i < 20_000; i++) {
      String left = text(random);
      String right = text(random);
      int exact = EditDistance.between(left, right, false, false, 100);
      int limited = EditDistance.between(left, right, false, false, 2);

      if (exact <= 2) {
        assertThat(limited).isEqualTo(exact);
      } else {
        assertThat(limited).isGreaterThan(2);
      }
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(9);
    for (int i = 0; i < length; i++) {
      text.append((char) ('a' + random.nextInt(3)));
    }
    return text.toString();
  }
}
