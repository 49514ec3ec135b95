package dev.dbtest.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dbtest.benchmarks.compare.TrialKey.Harness;
import dev.dbtest.stats.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialJudgesTest {

  private final Path report;

  TrialJudgesTest(@TempDir Path directory) {
    report = directory.resolve("report.json");
  }

  @Test
  void readsTheVerdictsOfDbtestAndSharesOutItsTime() throws Exception {
    Files.writeString(
        report,
        """
        {"benchmarks": [
          {"class": "trial.SineTrial", "method": "base", "forks": [{"wallNanos": 10}]},
          {"class": "trial.SineTrial", "method": "plus3", "forks": [{"wallNanos": 20}],
           "comparison": {"verdict": "WARM_UP_DEPENDENT", "ratio": 1.01,
             "interval": {"lower": 0.98, "upper": 1.05},
             "firstStage": {"verdict": "SLOWER", "blocks": 9},
             "confirmation": {"blocks": 6}}},
          {"class": "trial.LockTrial", "method": "base", "forks": [{"wallNanos": 30}]},
          {"class": "trial.LockTrial", "method": "plus3", "forks": [{"wallNanos": 40}],
           "comparison": {"verdict": "SAME", "ratio": 1.0,
             "interval": {"lower": 0.99, "upper": 1.01},
             "firstStage": {"verdict": "SAME", "blocks": 6}, "confirmation": null}}]}
        """);
    TrialKey sine = new TrialKey(Harness.DBTEST, TrialBody.SINE, 3, 1);
    TrialKey lock = new TrialKey(Harness.DBTEST, TrialBody.LOCK, 3, 1);

    assertThat(DbtestJudge.read(List.of(sine, lock), report, Duration.ofSeconds(10)))
        .containsExactly(
            new TrialOutcome(
                sine, Verdict.SLOWER, Verdict.WARM_UP_DEPENDENT, 1.01, 0.98, 1.05, 9, 6, 3.0),
            new TrialOutcome(lock, Verdict.SAME, Verdict.SAME, 1.0, 0.99, 1.01, 6, 0, 7.0));
  }

  @Test
  void takesIntervalsOfJmhThatDoNotOverlapForADifference() throws Exception {
    Files.writeString(
        report,
        "["
            + result("base", 100, 98, 102)
            + ","
            + result("plus1", 101, 99, 103)
            + ","
            + result("plus10", 110, 108, 112)
            + "]");
    TrialKey one = new TrialKey(Harness.JMH, TrialBody.SINE, 1, 1);
    TrialKey ten = new TrialKey(Harness.JMH, TrialBody.SINE, 10, 1);

    assertThat(JmhJudge.read(List.of(one, ten), report, Duration.ofSeconds(30)))
        .extracting(TrialOutcome::verdict, TrialOutcome::ratio, TrialOutcome::seconds)
        .containsExactly(tuple(Verdict.INCONCLUSIVE, 1.01, 20.0), tuple(Verdict.SLOWER, 1.1, 20.0));
  }

  private static String result(String method, int score, int lower, int upper) {
    return """
        {"benchmark": "trial.SineTrial.%s",
         "primaryMetric": {"score": %d, "scoreConfidence": [%d, %d], "rawData": [[1], [2]]}}
        """
        .formatted(method, score, lower, upper);
  }
}
