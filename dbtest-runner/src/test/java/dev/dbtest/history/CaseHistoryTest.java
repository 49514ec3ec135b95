package dev.dbtest.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.history.CaseHistory.Entry;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.ParameterRow;
import dev.dbtest.model.Status;
import dev.dbtest.model.TestResult;
import dev.dbtest.plan.suites.PastResult;
import dev.dbtest.plan.suites.PastResults;
import dev.dbtest.report.SampleCase;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseHistoryTest {

  private static final Entry OLD = new Entry(Status.FAILED, Duration.ofMillis(9));

  @Test
  void keepsWhatWasNotRunNow() {
    CaseHistory history = of("p.A#a", "").with(List.of(ran("b")), Set.of());

    assertThat(history.tests()).containsOnlyKeys("p.A#a", "p.A#b");
    assertThat(history.of(CaseId.of("p.A", "a"))).contains(OLD);
  }

  @Test
  void replacesTheLastEndOfACase() {
    CaseHistory history = of("p.A#a", "").with(List.of(ran("a")), Set.of());

    assertThat(history.tests())
        .isEqualTo(Map.of("p.A#a", Map.of("", new Entry(Status.PASSED, Duration.ofMillis(3)))));
  }

  @Test
  void keepsTheTimeOfACaseThatDidNotRunNow() {
    TestResult notRun =
        SampleCase.of("p.A", "a").outcome(new Outcome.NotRun("x")).attempts().build();

    assertThat(of("p.A#a", "").with(List.of(notRun), Set.of()).tests())
        .isEqualTo(Map.of("p.A#a", Map.of("", new Entry(Status.NOT_RUN, Duration.ofMillis(9)))));
  }

  @Test
  void keepsOtherRowsOfATestOfWhichSomeRowsRan() {
    CaseHistory history =
        of("p.A#a", "one", "two").with(List.of(row("a", 7, "two")), Set.of("p.A#a"));

    assertThat(history.tests().get("p.A#a"))
        .containsOnlyKeys("one", "two")
        .containsEntry("one", OLD)
        .doesNotContainEntry("two", OLD);
  }

  @Test
  void forgetsTheEndOfARowThatHasRowsNow() {
    TestResult inIt =
        SampleCase.of("p.A", "a")
            .row(new ParameterRow("2.1", "two > 8", "two > 8", Map.of()))
            .build();

    assertThat(of("p.A#a", "one", "two").with(List.of(inIt), Set.of("p.A#a")).tests().get("p.A#a"))
        .containsOnlyKeys("one", "two > 8");
  }

  @Test
  void doesNotRememberARowThatNeverWas() {
    Failure none = Failure.of(Failure.Phase.PARAMETERS, "parameter rows", "there is no row 99.");
    TestResult typed =
        SampleCase.of("p.A", "a")
            .row(new ParameterRow("99", "", "99", Map.of()))
            .outcome(new Outcome.Errored(none))
            .build();

    assertThat(of("p.A#a", "one").with(List.of(typed), Set.of("p.A#a")).tests())
        .isEqualTo(of("p.A#a", "one").tests());
  }

  @Test
  void forgetsRowsThatAreGoneWhenAllWereToRun() {
    CaseHistory history = of("p.A#a", "one", "two").with(List.of(row("a", 1, "two")), Set.of());

    assertThat(history.tests().get("p.A#a")).containsOnlyKeys("two");
  }

  @Test
  void forgetsTheRowsOfATestThatHasNoneNow() {
    CaseHistory history = of("p.A#a", "one").with(List.of(ran("a")), Set.of());

    assertThat(history.tests().get("p.A#a")).containsOnlyKeys("");
  }

  @Test
  void forgetsTheWholeOfATestThatHasRowsNow() {
    CaseHistory history = of("p.A#a", "").with(List.of(row("a", 1, "one")), Set.of());

    assertThat(history.tests().get("p.A#a")).containsOnlyKeys("one");
  }

  @Test
  void answersForATestByItsRows() {
    PastResults results =
        new CaseHistory(Map.of("p.A#a", Map.of("two", OLD), "p.A#ab", Map.of("", OLD))).results();

    assertThat(results.of(CaseId.of("p.A", "a")))
        .containsExactly(new PastResult("two", OLD.status(), OLD.duration()));
    assertThat(results.of(CaseId.of("p.A", "ab")))
        .containsExactly(new PastResult("", OLD.status(), OLD.duration()));
    assertThat(results.of(CaseId.of("p.A", "b"))).isEmpty();
  }

  @Test
  void forgetsOtherRowsWhereTheRowsToRunCouldNotBeMade() {
    CaseHistory history = of("p.A#a", "one", "two").with(List.of(ran("a")), Set.of("p.A#a"));

    assertThat(history.tests().get("p.A#a")).containsOnlyKeys("");
  }

  private static CaseHistory of(String test, String... rows) {
    Map<String, Entry> ends = new LinkedHashMap<>();
    for (String row : rows) {
      ends.put(row, OLD);
    }
    return new CaseHistory(Map.of(test, ends));
  }

  private static TestResult ran(String method) {
    return SampleCase.of("p.A", method).took(Duration.ofMillis(3)).build();
  }

  private static TestResult row(String method, int number, String identity) {
    return SampleCase.of("p.A", method).row(number, identity).build();
  }
}
