package dev.dbtest.stats.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dbtest.stats.Description;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** The made-up data are what their names say. */
class SimulatorTest {
  private final Well19937c random = new Well19937c(5);

  @Test
  void effectsHaveTheirDeviation() {
    assertThat(deviation(ForkEffect.normal(0.02))).isCloseTo(0.02, within(0.001));
    assertThat(deviation(ForkEffect.logNormal(0.02))).isCloseTo(0.02, within(0.003));
    assertThat(deviation(ForkEffect.studentT3(0.02))).isCloseTo(0.02, within(0.004));
  }

  @Test
  void twoModesHaveTheirShare() {
    ForkEffect effect = ForkEffect.twoModes(0.2, 0.1, 0);
    long slow = draws(effect).filter(x -> x > 0.05).count();

    assertThat(slow / 20_000.0).isCloseTo(0.2, within(0.01));
  }

  @Test
  void roundsWarmUp() {
    double[] rounds = RoundNoise.independent(0).withWarmUp(0.5, 5).rounds(100, 40, random);

    assertThat(rounds[0]).isEqualTo(150);
    assertThat(rounds).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(rounds[39]).isCloseTo(100, within(5.0));
  }

  @Test
  void roundsResembleTheirNeighbours() {
    double[] rounds = RoundNoise.correlated(0.1, 0.9).rounds(1, 20_000, random);
    double products = 0;
    double squares = 0;
    for (int i = 1; i < rounds.length; i++) {
      products += Math.log(rounds[i]) * Math.log(rounds[i - 1]);
      squares += Math.log(rounds[i]) * Math.log(rounds[i]);
    }

    assertThat(products / squares).isCloseTo(0.9, within(0.03));
  }

  @Test
  void outliersAreRareAndLarge() {
    double[] rounds = RoundNoise.independent(0).withOutliers(0.01).rounds(1, 20_000, random);

    assertThat(DoubleStream.of(rounds).filter(x -> x == 10).count()).isBetween(150L, 250L);
  }

  @Test
  void machinesWander() {
    double[] walk = new MachineDrift(0.03, 0.9).walk(20_000, random);

    assertThat(Objects.requireNonNull(Description.of(walk).standardDeviation()))
        .isCloseTo(0.03, within(0.003));
    assertThat(MachineDrift.none().walk(3, random)).containsExactly(0, 0, 0);
  }

  private double deviation(ForkEffect effect) {
    return Objects.requireNonNull(Description.of(draws(effect).toArray()).standardDeviation());
  }

  private DoubleStream draws(ForkEffect effect) {
    return DoubleStream.generate(() -> effect.draw(random)).limit(20_000);
  }
}
