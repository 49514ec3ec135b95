package dev.dbtest.report.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogAxisTest {

  @Test
  void equalFactorsHaveEqualLengths() {
    LogAxis axis = new LogAxis(1, 100, 0, 200);

    assertThat(axis.at(10)).isCloseTo(100, within(1e-9));
    assertThat(axis.at(1)).isZero();
    assertThat(axis.at(100)).isEqualTo(200);
  }

  @Test
  void whatLiesBeyondAnEndIsDrawnAtThatEnd() {
    LogAxis axis = new LogAxis(1, 100, 0, 200);

    assertThat(axis.at(0.01)).isZero();
    assertThat(axis.at(1e9)).isEqualTo(200);
  }

  @Test
  void aSingleValueStillHasRoom() {
    LogAxis axis = LogAxis.around(5, 5, 0, 100);

    assertThat(axis.low()).isLessThan(5);
    assertThat(axis.at(5)).isCloseTo(50, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.96 | 1.07  | 0.96,0.98,1,1.02,1.04,1.06",
        "0.3  | 1.6   | 0.3,0.5,0.7,1,1.5",
        "0.1  | 60    | 0.1,0.3,1,3,10,30",
        "1    | 1e12  | 1,100,10000,1000000,100000000,10000000000,1000000000000"
      })
  void ticksStandAtRoundNumbers(double low, double high, String ticks) {
    assertThat(String.join(",", TickText.of(new LogAxis(low, high, 0, 1).ticks(7))))
        .isEqualTo(ticks);
  }

  @Test
  void ticksAreNeverMoreThanThereIsRoomFor() {
    for (double low : new double[] {0.07, 0.99, 3, 12345}) {
      for (double range : new double[] {1.011, 1.02, 1.5, 2.9, 3.1, 8, 40, 1e3, 1e7}) {
        List<Double> ticks = new LogAxis(low, low * range, 0, 1).ticks(7);
        assertThat(ticks).as("%s × %s", low, range).hasSizeBetween(0, 8);
        assertThat(TickText.of(ticks)).doesNotHaveDuplicates();
      }
    }
  }
}
