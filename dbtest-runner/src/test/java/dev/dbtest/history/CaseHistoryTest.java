package dev.dbtest.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.history.CaseHistory.Entry;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.Status;
import dev.dbtest.model.TestResult;
import dev.dbtest.plan.suites.PastResult;
import dev.dbtest.plan.suites.PastResults;
import dev.dbtest.report.SampleCase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaseHistoryTest {

  private static final Entry OLD = new Entry(Status.FAILED, Duration.ofMillis(9));

  @Test
  void keepsWhatWasNotRunNow() {
    CaseHistory history = new CaseHistory(Map.of("p.A#a", OLD)).with(List.of(ran("b")));

    assertThat(history.entries()).containsOnlyKeys("p.A#a", "p.A#b").containsEntry("p.A#a", OLD);
  }

  @Test
  void replacesTheLastEndOfACase() {
    CaseHistory history = new CaseHistory(Map.of("p.A#a", OLD)).with(List.of(ran("a")));

    assertThat(history.entries())
        .isEqualTo(Map.of("p.A#a", new Entry(Status.PASSED, Duration.ofMillis(3))));
  }

  @Test
  void keepsTheTimeOfACaseThatDidNotRunNow() {
    TestResult notRun =
        SampleCase.of("p.A", "a").outcome(new Outcome.NotRun("x")).attempts().build();

    assertThat(new CaseHistory(Map.of("p.A#a", OLD)).with(List.of(notRun)).entries())
        .isEqualTo(Map.of("p.A#a", new Entry(Status.NOT_RUN, Duration.ofMillis(9))));
  }

  @Test
  void keepsOtherRowsOfAMethodThatRanWithRows() {
    CaseHistory history =
        new CaseHistory(Map.of("p.A#a[1]", OLD, "p.A#a[2]", OLD)).with(List.of(row("a", 2)));

    assertThat(history.entries())
        .containsOnlyKeys("p.A#a[1]", "p.A#a[2]")
        .containsEntry("p.A#a[1]", OLD)
        .doesNotContainEntry("p.A#a[2]", OLD);
  }

  @Test
  void forgetsTheRowsOfAMethodThatHasNoneNow() {
    CaseHistory history =
        new CaseHistory(Map.of("p.A#a[1]", OLD, "p.A#ab[1]", OLD)).with(List.of(ran("a")));

    assertThat(history.entries()).containsOnlyKeys("p.A#a", "p.A#ab[1]");
  }

  @Test
  void forgetsTheWholeOfAMethodThatHasRowsNow() {
    CaseHistory history = new CaseHistory(Map.of("p.A#a", OLD)).with(List.of(row("a", 1)));

    assertThat(history.entries()).containsOnlyKeys("p.A#a[1]");
  }

  @Test
  void answersForATestByItsRows() {
    CaseHistory history = new CaseHistory(Map.of("p.A#a[2]", OLD, "p.A#ab", OLD));
    PastResults results = history.results();

    assertThat(results.of(CaseId.of("p.A", "a")))
        .containsExactly(new PastResult("2", OLD.status(), OLD.duration()));
    assertThat(results.of(CaseId.of("p.A", "ab")))
        .containsExactly(new PastResult("", OLD.status(), OLD.duration()));
    assertThat(results.of(CaseId.of("p.A", "b"))).isEmpty();
  }

  private static TestResult ran(String method) {
    return SampleCase.of("p.A", method).took(Duration.ofMillis(3)).build();
  }

  private static TestResult row(String method, int number) {
    return SampleCase.of("p.A", method).row(number, "row").build();
  }
}
