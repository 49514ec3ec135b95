package dev.dbtest.stats.simulation;

import java.util.List;

/**
 * A made-up benchmark.
 *
 * @param name how tables call it
 * @param effect what differs between forks
 * @param noise what differs between rounds of a fork
 * @param drift what differs with time on the machine
 */
record Scenario(String name, ForkEffect effect, RoundNoise noise, MachineDrift drift) {
  private static final RoundNoise USUAL = RoundNoise.independent(0.01);

  /** The families of data that the proof covers. */
  static List<Scenario> all() {
    return List.of(
        still("normal forks, sd 0.3 %", ForkEffect.normal(0.003), USUAL),
        still("normal forks, sd 1 %", ForkEffect.normal(0.01), USUAL),
        still("normal forks, sd 2 %", ForkEffect.normal(0.02), USUAL),
        still("normal forks, sd 4 %", ForkEffect.normal(0.04), USUAL),
        still("t3 forks, sd 2 %", ForkEffect.studentT3(0.02), USUAL),
        still("log-normal forks, sd 4 %", ForkEffect.logNormal(0.04), USUAL),
        still("two modes 80/20, gap 10 %", ForkEffect.twoModes(0.2, 0.1, 0.01), USUAL),
        still("two modes 50/50, gap 10 %", ForkEffect.twoModes(0.5, 0.1, 0.01), USUAL),
        still(
            "rounds correlated 0.5, sd 20 %",
            ForkEffect.normal(0.01), RoundNoise.correlated(0.2, 0.5)),
        still(
            "rounds correlated 0.9, sd 8 %",
            ForkEffect.normal(0.01), RoundNoise.correlated(0.08, 0.9)),
        still("1 % of rounds × 10", ForkEffect.normal(0.02), USUAL.withOutliers(0.01)),
        still("warming up, +30 % at first", ForkEffect.normal(0.02), USUAL.withWarmUp(0.3, 5)),
        drifting("machine drift 0.9, sd 3 %", 0.9),
        drifting("machine drift 0.99, sd 3 %", 0.99));
  }

  /** A scenario by its name. */
  static Scenario named(String name) {
    return all().stream().filter(s -> s.name.equals(name)).findFirst().orElseThrow();
  }

  private static Scenario still(String name, ForkEffect effect, RoundNoise noise) {
    return new Scenario(name, effect, noise, MachineDrift.none());
  }

  private static Scenario drifting(String name, double correlation) {
    return new Scenario(name, ForkEffect.normal(0.02), USUAL, new MachineDrift(0.03, correlation));
  }

  @Override
  public String toString() {
    return name;
  }
}
