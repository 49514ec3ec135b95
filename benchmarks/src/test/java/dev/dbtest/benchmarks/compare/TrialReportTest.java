package dev.dbtest.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.benchmarks.compare.TrialKey.Harness;
import dev.dbtest.stats.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrialReportTest {

  private final List<TrialOutcome> outcomes = new ArrayList<>();

  @Test
  void countsVerdictsBySlowDown() {
    add(0, Verdict.SAME, 1.00, 9, 5);
    add(0, Verdict.FASTER, 0.96, 6, 3);
    add(5, Verdict.SLOWER, 1.05, 6, 4);

    assertThat(new TrialReport(outcomes).tables(Harness.DBTEST))
        .contains(
            "| 0 % | 2 | 0 = 0.0 % (0.0–84.2) | 1 = 50.0 % (1.3–98.7) | 1 = 50.0 % (1.3–98.7)"
                + " | 0 = 0.0 % (0.0–84.2) | 1 = 50.0 % (1.3–98.7) | 0.9800 | 15.0 | 4.0 s |",
            "| 5 % | 1 | 1 = 100.0 % (2.5–100.0) |");
  }

  @Test
  void tellsFalseAlarmsBeforeAndAfterConfirmation() {
    add(0, Verdict.SAME, 1.00, 9, 5);
    outcomes.add(
        new TrialOutcome(
            outcomes.get(0).key(),
            Verdict.FASTER,
            Verdict.WARM_UP_DEPENDENT,
            1,
            0.9,
            1.1,
            6,
            6,
            90));

    assertThat(new TrialReport(outcomes).falseAlarms(Harness.DBTEST))
        .isEqualTo(
            "False alarms: 1 = 50.0 % (1.3–98.7) at first, 0 = 0.0 % (0.0–84.2) after"
                + " confirmation on fresh forks.\n");
  }

  @Test
  void comparesTheTimeOfTheHarnessesForTheSameSlowDowns() {
    add(0, Verdict.SAME, 1.00, 9, 5);
    add(0, Verdict.SAME, 1.00, 9, 15);
    add(3, Verdict.SAME, 1.00, 9, 1_000);
    outcomes.add(
        new TrialOutcome(
            new TrialKey(Harness.JMH, TrialBody.SINE, 0, 1),
            Verdict.INCONCLUSIVE,
            Verdict.INCONCLUSIVE,
            1,
            0.9,
            1.1,
            5,
            0,
            1_000));

    assertThat(new TrialReport(outcomes).timeRatio())
        .isEqualTo("A comparison took JMH 1000 s and dbtest 10.0 s: 100.0 times as long.\n");
  }

  private void add(int slowdown, Verdict verdict, double ratio, int blocks, double seconds) {
    outcomes.add(
        new TrialOutcome(
            new TrialKey(Harness.DBTEST, TrialBody.SINE, slowdown, outcomes.size() + 1),
            verdict,
            verdict,
            ratio,
            ratio - 0.02,
            ratio + 0.02,
            blocks,
            0,
            seconds));
  }
}
