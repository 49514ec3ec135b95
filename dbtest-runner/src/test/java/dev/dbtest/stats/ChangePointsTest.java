package dev.dbtest.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChangePointsTest {

  @Test
  void findsAStepAndTheLevelsBesideIt() {
    List<LevelChange> changes =
        ChangePoints.of(new double[] {1, 1.01, 0.99, 1, 1.01, 2, 2.01, 1.99, 2, 2.01}, 0.01);

    assertThat(changes).extracting(LevelChange::index).containsExactly(5);
    assertThat(changes.get(0).before()).isCloseTo(1.002, within(1e-9));
    assertThat(changes.get(0).after()).isCloseTo(2.002, within(1e-9));
  }

  @Test
  void findsNoneInASpike() {
    assertThat(ChangePoints.of(new double[] {1, 1.01, 0.99, 1, 5, 1.01, 0.99, 1, 1.01}, 0.01))
        .isEmpty();
    assertThat(ChangePoints.of(new double[] {1, 1.01, 0.99, 1, 1.01, 0.99, 5, 5.01}, 0.01))
        .isEmpty();
  }

  @Test
  void findsNoneThatIsSmallerThanWhatIsWorthTelling() {
    double[] values = {1, 1, 1, 1, 1, 1, 1.005, 1.005, 1.005, 1.005, 1.005, 1.005};

    assertThat(ChangePoints.of(values, 0.01)).isEmpty();
    assertThat(ChangePoints.of(values, 0.001)).hasSize(1);
  }

  @Test
  void findsOneInHardlyAnySeriesOfNoise() {
    int found = 0;
    for (int series = 0; series < 1_000; series++) {
      Random noise = new Random(series);
      double[] values = new double[50];
      for (int i = 0; i < values.length; i++) {
        values[i] = 0.02 * noise.nextGaussian();
      }
      found += ChangePoints.of(values, 0.01).isEmpty() ? 0 : 1;
    }

    assertThat(found).isLessThanOrEqualTo(3);
  }

  @Test
  void findsNearlyEveryStepOfFiveTimesTheNoiseWhereItIs() {
    int found = 0;
    for (int series = 0; series < 200; series++) {
      Random noise = new Random(series);
      double[] values = new double[30];
      for (int i = 0; i < values.length; i++) {
        values[i] = (i < 17 ? 0 : 0.1) + 0.02 * noise.nextGaussian();
      }
      List<LevelChange> changes = ChangePoints.of(values, 0.01);
      found += changes.size() == 1 && Math.abs(changes.get(0).index() - 17) <= 1 ? 1 : 0;
    }

    assertThat(found).isGreaterThan(180);
  }

  @Test
  void takesAnySeries() {
    assertThat(ChangePoints.of(new double[] {1}, 0.01)).isEmpty();
    assertThat(ChangePoints.of(new double[] {1, 2, 3, 4}, 0.01)).isEmpty();
    assertThat(ChangePoints.of(new double[] {1, 1, 1, 1, 1, 1}, 0)).isEmpty();
  }
}
