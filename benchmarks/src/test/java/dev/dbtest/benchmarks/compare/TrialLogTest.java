package dev.dbtest.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dbtest.benchmarks.compare.TrialKey.Harness;
import dev.dbtest.stats.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialLogTest {

  private final Path file;

  TrialLogTest(@TempDir Path directory) {
    file = directory.resolve("below/log.tsv");
  }

  @Test
  void remembersWhatIsFinished() throws Exception {
    TrialOutcome outcome = outcome(TrialBody.SINE, 3, 2);
    TrialLog.open(file, "short").add(List.of(outcome));

    assertThat(TrialLog.open(file, "short").outcomes()).containsExactly(outcome);
  }

  @Test
  void leavesOutALineThatWasCutOff() throws Exception {
    TrialOutcome whole = outcome(TrialBody.SINE, 0, 1);
    TrialOutcome later = outcome(TrialBody.LOCK, 0, 1);
    TrialLog.open(file, "short").add(List.of(whole));
    Files.writeString(file, "dbtest\tLOCK\t0\t1\tSA", StandardOpenOption.APPEND);

    TrialLog.open(file, "short").add(List.of(later));

    assertThat(TrialLog.open(file, "short").outcomes()).containsExactly(whole, later);
  }

  @Test
  void refusesComparisonsThatWereMeasuredOtherwise() throws Exception {
    TrialLog.open(file, "short");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrialLog.open(file, "long"))
        .withMessageContaining("# short")
        .withMessageContaining("--log");
  }

  static TrialOutcome outcome(TrialBody body, int slowdown, int repetition) {
    return new TrialOutcome(
        new TrialKey(Harness.DBTEST, body, slowdown, repetition),
        Verdict.SLOWER,
        Verdict.INCONCLUSIVE,
        1.02,
        0.99,
        1.04,
        9,
        6,
        12.5);
  }
}
