package dev.dbtest.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.journal.JournalEntry;
import dev.dbtest.journal.JournalEntry.PlannedModule;
import dev.dbtest.journal.JournalEntry.PlannedTests;
import dev.dbtest.journal.JournalEntry.RunPlanned;
import dev.dbtest.model.CapturedOutput;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.CaseMetrics;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.Problem;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestResult;
import dev.dbtest.model.TestSuiteInfo;
import dev.dbtest.plan.suites.SuitePlan;
import dev.dbtest.testing.Infos;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResumedTestsTest {

  private static final TestSuiteInfo SUITE = Infos.suite("p.A", "a", "b");
  private static final RunPlanned PLANNED = planned("classes", "p.A#a", "p.A#b");

  @Test
  void leavesOutWhatHasEnded() {
    ResumedTests tests = resume(SUITE, PLANNED, PLANNED, passed("a"));

    assertThat(names(tests.rest())).containsExactly("b");
    assertThat(tests.finished()).containsOnlyKeys(CaseId.of("p.A", "a"));
    assertThat(tests.leavesMore()).isFalse();
    assertThat(tests.problems()).isEmpty();
  }

  @Test
  void runsWhatTheRunDidNotGetTo() {
    ResumedTests tests =
        resume(SUITE, PLANNED, PLANNED, passed("a"), ended("b", new Outcome.NotRun("interrupted")));

    assertThat(names(tests.rest())).containsExactly("b");
  }

  @Test
  void leavesWhatANarrowerSelectionDoesNotHold() {
    TestSuiteInfo narrow = SUITE.withTests(List.of(Infos.test("p.A", "a")));

    ResumedTests tests = resume(narrow, planned("classes", "p.A#a"), PLANNED);

    assertThat(tests.leavesMore()).isTrue();
    assertThat(tests.problems())
        .singleElement()
        .asString()
        .contains("has more left than this command runs");
    assertThat(resume(narrow, planned("classes", "p.A#a"), PLANNED, passed("b")).leavesMore())
        .isFalse();
  }

  @Test
  void leavesBenchmarksToACommandThatMeasures() {
    RunPlanned before = new RunPlanned(PLANNED.modules(), List.of("p.G#m"));

    assertThat(resume(SUITE, PLANNED, before).leavesMore()).isTrue();
    assertThat(resume(SUITE, before, before).leavesMore()).isFalse();
  }

  @Test
  void doesNotWaitForATestThatIsGone() {
    RunPlanned before = planned("classes", "p.A#a", "p.A#b", "p.A#gone");

    assertThat(resume(SUITE, PLANNED, before).leavesMore()).isFalse();
  }

  @Test
  void runsAllAgainThatEndedWithOtherClasses() {
    ResumedTests tests = resume(SUITE, planned("others", "p.A#a", "p.A#b"), PLANNED, passed("a"));

    assertThat(names(tests.rest())).containsExactly("a", "b");
    assertThat(tests.finished()).isEmpty();
    assertThat(tests.problems())
        .extracting(Problem::text)
        .singleElement()
        .asString()
        .contains(
            "classes or options of their JVM changed since the run was cut off",
            "the test that had ended");
  }

  @Test
  void countsWhatEndedSinceTheClassesChanged() {
    RunPlanned others = planned("others", "p.A#a", "p.A#b");

    ResumedTests tests = resume(SUITE, others, PLANNED, passed("a"), others, passed("b"));

    assertThat(names(tests.rest())).containsExactly("a");
    assertThat(tests.problems()).isEmpty();
  }

  private static ResumedTests resume(TestSuiteInfo suite, RunPlanned now, JournalEntry... earlier) {
    return ResumedTests.of(SuitePlan.ofAll(List.of(suite)), now, List.of(SUITE), List.of(earlier));
  }

  private static RunPlanned planned(String classes, String... tests) {
    PlannedTests named = new PlannedTests("", List.of(tests));
    return new RunPlanned(List.of(new PlannedModule("", classes, List.of(named))), List.of());
  }

  private static Stream<String> names(SuitePlan plan) {
    return plan.suites().stream()
        .flatMap(suite -> suite.tests().stream())
        .map(test -> test.info().id().method());
  }

  private static JournalEntry passed(String method) {
    return ended(method, new Outcome.Passed());
  }

  private static JournalEntry ended(String method, Outcome outcome) {
    return new JournalEntry.TestFinished(
        new TestResult(
            CaseId.of("p.A", method),
            CaseKind.UNIT,
            method,
            Tags.NONE,
            outcome,
            List.of(),
            Instant.EPOCH,
            Instant.EPOCH,
            Duration.ZERO,
            CapturedOutput.NONE,
            CaseMetrics.NONE));
  }
}
