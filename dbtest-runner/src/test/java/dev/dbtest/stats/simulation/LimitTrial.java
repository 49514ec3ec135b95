package dev.dbtest.stats.simulation;

import dev.dbtest.stats.ComparisonDesign;
import dev.dbtest.stats.Confirmation;
import dev.dbtest.stats.Confirmation.Agreement;
import dev.dbtest.stats.ErrorRate;
import dev.dbtest.stats.GroupSequential;
import dev.dbtest.stats.LimitAlarm;
import dev.dbtest.stats.LimitCheck;
import dev.dbtest.stats.LimitCheck.Standing;
import dev.dbtest.stats.LookSchedule;
import dev.dbtest.stats.Statistics;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Cases held against a limit of time, look by look, and on fresh forks where they exceed it.
 *
 * @param alarms cases whose whole interval lay beyond the limit at some look
 * @param confirmed those that fresh forks confirmed
 * @param kept cases whose whole interval lay within the limit
 */
record LimitTrial(Share alarms, Share confirmed, Share kept) {
  private static final ComparisonDesign DESIGN =
      new GroupSequential(ErrorRate.FIVE_PERCENT, LookSchedule.NORMAL);
  private static final int FORKS_OF_THE_TRUTH = 40_000;

  /** Runs cases that take {@code ratio} times what they may. */
  static LimitTrial simulate(Scenario scenario, double ratio, int repetitions, long seed) {
    RandomGenerator random = new Well19937c(seed);
    Statistics statistics = new Statistics();
    double limit = trueLog(scenario) - Math.log(ratio);
    int alarms = 0;
    int confirmed = 0;
    int kept = 0;
    for (int i = 0; i < repetitions; i++) {
      double[] forks = logs(scenario, SequentialRun.MOST_BLOCKS, random);
      Standing standing = finish(statistics, forks, limit);
      kept += standing == Standing.WITHIN ? 1 : 0;
      if (standing == Standing.ABOVE) {
        alarms++;
        confirmed +=
            isConfirmed(statistics, logs(scenario, Confirmation.MOST_BLOCKS, random), limit)
                ? 1
                : 0;
      }
    }
    return new LimitTrial(
        new Share(alarms, repetitions),
        new Share(confirmed, repetitions),
        new Share(kept, repetitions));
  }

  /** The mean that forks measured in this way have in the long run, by far more of them. */
  private static double trueLog(Scenario scenario) {
    RandomGenerator random = new Well19937c(scenario.name().hashCode());
    Scenario still =
        new Scenario(scenario.name(), scenario.effect(), scenario.noise(), MachineDrift.none());
    return Arrays.stream(logs(still, FORKS_OF_THE_TRUTH, random)).average().orElseThrow();
  }

  private static Standing finish(Statistics statistics, double[] forks, double limit) {
    Integer look = DESIGN.nextLook(0);
    Standing standing = Standing.OPEN;
    while (look != null) {
      LimitCheck check = statistics.holdAgainst(Arrays.copyOf(forks, look), limit, DESIGN);
      standing = check.standing();
      look = check.nextLook();
    }
    return standing;
  }

  private static boolean isConfirmed(Statistics statistics, double[] fresh, double limit) {
    List<Double> values = Arrays.stream(fresh).boxed().toList();
    return statistics.confirmLimits(List.of(new LimitAlarm(values, limit))).get(0).agreement()
        == Agreement.CONFIRMED;
  }

  private static double[] logs(Scenario scenario, int forks, RandomGenerator random) {
    return SimulatedBlocks.run(scenario, forks, random).baseline(forks);
  }
}
