package dev.dbtest.stats.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Intervals over machines, nominally of 95 %. Forks vary by 2 %; machines by less, as much and
 * more. In 10,000 repetitions a share of 95 % has a standard error of 0.22 points.
 */
class MachinesTest {
  private static final long SEED = 20261130;
  private static final int REPETITIONS = 10_000;

  @ParameterizedTest
  @CsvSource({
    "3, 0", "3, 0.002", "3, 0.02", "3, 0.1",
    "4, 0", "4, 0.002", "4, 0.02", "4, 0.1",
    "5, 0", "5, 0.002", "5, 0.02", "5, 0.1",
    "6, 0", "6, 0.002", "6, 0.02", "6, 0.1",
    "8, 0", "8, 0.002", "8, 0.02", "8, 0.1",
  })
  void coverWhatTheySayHoweverMachinesDiffer(int machines, double deviation) {
    Share share = normal(machines, deviation).coverage(REPETITIONS, SEED);

    assertThat(share.value()).as("%s %%", share).isBetween(0.94, 0.97);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "t3 forks, sd 2 %",
        "log-normal forks, sd 4 %",
        "two modes 50/50, gap 10 %",
        "machine drift 0.99, sd 3 %"
      })
  void coverWhatTheySayOfForksThatAreNotNormal(String scenario) {
    Share share =
        new SimulatedMachines(Scenario.named(scenario), 4, 8, 0.02).coverage(REPETITIONS, SEED);

    assertThat(share.value()).as("%s %%", share).isBetween(0.94, 0.97);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 8})
  void wouldMissTheTruthIfForksOfAllMachinesWereTakenForThoseOfOne(int machines) {
    Share share = normal(machines, 0.02).coverageOfPooledForks(1_000, SEED);

    assertThat(share.value()).as("%s %%", share).isLessThan(0.9);
  }

  private static SimulatedMachines normal(int machines, double deviation) {
    int blocks = Math.max(2, 30 / machines);
    return new SimulatedMachines(
        Scenario.named("normal forks, sd 2 %"), machines, blocks, deviation);
  }
}
