package dev.dbtest.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {

  @Test
  void medianOfAnOddNumberIsTheMiddleValue() {
    assertThat(Samples.median(List.of(9.0, 1.0, 4.0))).isEqualTo(4.0);
  }

  @Test
  void medianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
    assertThat(Samples.median(List.of(9.0, 1.0, 4.0, 5.0))).isEqualTo(4.5);
  }

  @Test
  void nothingHasNoMedian() {
    assertThatIllegalArgumentException().isThrownBy(() -> Samples.median(List.of()));
  }

  @Test
  void ratiosDividePlaceByPlace() {
    assertThat(Samples.ratios(List.of(6.0, 9.0), List.of(2.0, 3.0))).containsExactly(3.0, 3.0);
  }

  @Test
  void ratiosRefuseListsOfDifferentLength() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.ratios(List.of(1.0), List.of(1.0, 2.0)));
  }
}
