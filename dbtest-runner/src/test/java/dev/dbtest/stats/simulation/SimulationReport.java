package dev.dbtest.stats.simulation;

import dev.dbtest.stats.ComparisonPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes the simulation tables of {@code docs/statistics.md} as Markdown.
 *
 * <p>Arguments: the file to write, and the number of repetitions a row of the first table. The seed
 * is fixed, so the same arguments give the same file.
 */
final class SimulationReport {
  private static final long SEED = 20261123;
  private static final double[] RATIOS = {1.01, 1.03, 1.05, 1.10};

  private final int repetitions;
  private final StringBuilder out = new StringBuilder();

  private SimulationReport(int repetitions) {
    this.repetitions = repetitions;
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("expected two arguments: FILE REPETITIONS");
    }
    SimulationReport report = new SimulationReport(Integer.parseInt(arguments[1]));
    report.validity();
    report.power("Any difference counts", ComparisonPlan.reporting());
    report.power("More than 1 % counts", ComparisonPlan.reporting().withGate(0.01));
    report.otherRules();
    report.limits();
    report.shortcuts();
    Files.writeString(Path.of(arguments[0]), report.out.toString());
  }

  private void validity() {
    line("**Errors in percent; %,d repetitions**", repetitions);
    line("");
    line(
        "| simulated benchmark | alarm for equal code | at error rate 1 %% | at gate 1 %% |"
            + " at gate 1 %%, confirmed | intervals of all looks right | SAME for +3 %% |");
    line("|---|---|---|---|---|---|---|");
    for (Scenario scenario : Scenario.all()) {
      Validity v = Validity.simulate(scenario, repetitions, seedOf(scenario));
      line(
          "| %s | %s | %s | %s | %s | %s | %s |",
          scenario.name(),
          v.reporting(),
          v.strict(),
          v.gate(),
          v.confirmedGate(),
          v.coverage(),
          v.falseSame());
    }
    line("");
  }

  private void power(String title, ComparisonPlan plan) {
    line(
        "**%s: runs that say SLOWER, in percent, and mean blocks; %,d repetitions**",
        title, repetitions / 2);
    line("");
    line(
        "| simulated benchmark | equal: SAME | blocks | +1 %% | +3 %% | blocks | +5 %% | +10 %% |"
            + " blocks |");
    line("|---|---|---|---|---|---|---|---|---|");
    for (Scenario scenario : Scenario.all()) {
      Power equal = Power.simulate(scenario, 1, plan, repetitions / 2, seedOf(scenario) + 1);
      Power[] slower = new Power[RATIOS.length];
      for (int i = 0; i < RATIOS.length; i++) {
        slower[i] =
            Power.simulate(scenario, RATIOS[i], plan, repetitions / 2, seedOf(scenario) + 1);
      }
      line(
          "| %s | %s | %.1f | %s | %s | %.1f | %s | %s | %.1f |",
          scenario.name(),
          equal.same(),
          equal.meanBlocks(),
          slower[0].slower(),
          slower[1].slower(),
          slower[1].meanBlocks(),
          slower[2].slower(),
          slower[3].slower(),
          slower[3].meanBlocks());
    }
    line("");
  }

  private void otherRules() {
    line(
        "**Other ways to stop: intervals that hold the truth, in percent; 95 is nominal;"
            + " %,d repetitions**",
        repetitions / 5);
    line("");
    line(
        "| simulated benchmark | 6 blocks fixed | 20 blocks fixed | 10 and 10 forks unpaired |"
            + " open-ended, all looks to 50 blocks | one case, 6 forks | one case, 20 forks |"
            + " one case until ±1.5 %% |");
    line("|---|---|---|---|---|---|---|---|");
    for (Scenario scenario : Scenario.all()) {
      OtherRules rules = new OtherRules(scenario, repetitions / 5, seedOf(scenario) + 2);
      line(
          "| %s | %s | %s | %s | %s | %s | %s | %s |",
          scenario.name(),
          rules.fixed(6),
          rules.fixed(20),
          rules.unpaired(10),
          rules.openEnded(50),
          rules.oneCase(6),
          rules.oneCase(20),
          rules.precision());
    }
    line("");
  }

  private void limits() {
    line(
        "**Limits of single cases, such as `@Budget(time)`, in percent; %,d repetitions**",
        repetitions / 5);
    line("");
    line(
        "| simulated benchmark | on the limit: alarm | broken | kept | 3 %% beyond: broken |"
            + " 10 %% beyond: broken |");
    line("|---|---|---|---|---|---|");
    for (Scenario scenario : Scenario.all()) {
      long seed = seedOf(scenario) + 3;
      LimitTrial on = LimitTrial.simulate(scenario, 1, repetitions / 5, seed);
      line(
          "| %s | %s | %s | %s | %s | %s |",
          scenario.name(),
          on.alarms(),
          on.confirmed(),
          on.kept(),
          LimitTrial.simulate(scenario, 1.03, repetitions / 5, seed).confirmed(),
          LimitTrial.simulate(scenario, 1.1, repetitions / 5, seed).confirmed());
    }
    line("");
  }

  private void shortcuts() {
    Scenario plain = Scenario.named("normal forks, sd 2 %");
    Scenario drift = Scenario.named("machine drift 0.99, sd 3 %");
    line("**Shortcuts that dbtest does not take: alarms for equal code at a nominal 5 %%**");
    line("");
    line("| shortcut | simulated benchmark | alarms in percent |");
    line("|---|---|---|");
    line(
        "| 25 rounds of 5 forks taken as independent | %s | %s |",
        plain.name(), new Shortcuts(plain, repetitions, SEED).poolingRounds());
    line(
        "| t test at every look until significant | %s | %s |",
        plain.name(), new Shortcuts(plain, repetitions, SEED).peeking());
    line(
        "| 10 forks of one variant, then 10 of the other | %s | %s |",
        drift.name(), new Shortcuts(drift, repetitions, SEED).oneAfterTheOther(10));
  }

  /** Rows have seeds of their own, so that chance does not push several of them the same way. */
  private static long seedOf(Scenario scenario) {
    return SEED
        + 1_000L * Scenario.all().stream().map(Scenario::name).toList().indexOf(scenario.name());
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
