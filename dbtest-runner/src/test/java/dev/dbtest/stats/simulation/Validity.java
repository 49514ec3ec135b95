package dev.dbtest.stats.simulation;

import dev.dbtest.stats.Alarm;
import dev.dbtest.stats.Comparison;
import dev.dbtest.stats.ComparisonPlan;
import dev.dbtest.stats.Confirmation;
import dev.dbtest.stats.ErrorRate;
import dev.dbtest.stats.GroupSequential;
import dev.dbtest.stats.LookSchedule;
import dev.dbtest.stats.Statistics;
import dev.dbtest.stats.Verdict;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * How often the method is wrong where it may be wrong only seldom.
 *
 * @param reporting FASTER or SLOWER for equal code, any difference counting, error rate 5 %
 * @param strict the same at the error rate of 1 %
 * @param gate FASTER or SLOWER for equal code, more than 1 % counting, error rate 5 %
 * @param confirmedGate those that fresh forks confirm
 * @param coverage runs in which the intervals of all looks hold the truth
 * @param falseSame SAME for code that is slower by the whole equivalence margin of 3 %
 */
record Validity(
    Share reporting,
    Share strict,
    Share gate,
    Share confirmedGate,
    Share coverage,
    Share falseSame) {

  /** What must be exceeded to count where a gate is simulated. */
  private static final double GATE = 0.01;

  static Validity simulate(Scenario scenario, int repetitions, long seed) {
    RandomGenerator random = new Well19937c(seed);
    Statistics statistics = new Statistics();
    ComparisonPlan reporting = ComparisonPlan.reporting();
    ComparisonPlan strict =
        reporting.withDesign(new GroupSequential(ErrorRate.ONE_PERCENT, LookSchedule.NORMAL));
    ComparisonPlan gating = ComparisonPlan.reporting().withGate(GATE);
    int[] hits = new int[6];
    for (int i = 0; i < repetitions; i++) {
      SimulatedBlocks blocks = SimulatedBlocks.run(scenario, SequentialRun.MOST_BLOCKS, random);
      Comparison gate = SequentialRun.finish(statistics, blocks, 1, gating);
      hits[0] += isAlarm(SequentialRun.finish(statistics, blocks, 1, reporting));
      hits[1] += isAlarm(SequentialRun.finish(statistics, blocks, 1, strict));
      hits[2] += isAlarm(gate);
      hits[3] += isAlarm(gate) == 1 && isConfirmed(statistics, scenario, gate, random) ? 1 : 0;
      hits[4] += SequentialRun.coversAtAllLooks(statistics, blocks, reporting) ? 1 : 0;
      Comparison slower =
          SequentialRun.finish(statistics, blocks, 1 + reporting.equivalence(), reporting);
      hits[5] += slower.verdict() == Verdict.SAME ? 1 : 0;
    }
    return new Validity(
        new Share(hits[0], repetitions),
        new Share(hits[1], repetitions),
        new Share(hits[2], repetitions),
        new Share(hits[3], repetitions),
        new Share(hits[4], repetitions),
        new Share(hits[5], repetitions));
  }

  private static int isAlarm(Comparison comparison) {
    return comparison.verdict().isDifference() ? 1 : 0;
  }

  private static boolean isConfirmed(
      Statistics statistics, Scenario scenario, Comparison gate, RandomGenerator random) {
    SimulatedBlocks fresh = SimulatedBlocks.run(scenario, Confirmation.MOST_BLOCKS, random);
    Alarm alarm =
        Alarm.of(
            gate.verdict(),
            GATE,
            Alarm.SAME_CODE,
            fresh.baseline(Confirmation.MOST_BLOCKS),
            fresh.variant(Confirmation.MOST_BLOCKS, 1));
    return statistics.confirm(List.of(alarm)).get(0).verdict().isDifference();
  }
}
