package dev.dbtest.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.Failure;
import dev.dbtest.model.Failure.Phase;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.Problem;
import dev.dbtest.model.TestResult;
import dev.dbtest.report.SampleCase;
import dev.dbtest.report.SampleRuns;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredTestsTest {

  private static final Outcome PASSED = new Outcome.Passed();
  private static final Outcome FAILED =
      new Outcome.Failed(Failure.of(Phase.BODY, "AssertionError", "no"));
  private static final Outcome FLAKY =
      new Outcome.Flaky(Failure.of(Phase.BODY, "AssertionError", "no"));

  @Test
  void keepsAFailureThatIsNew() {
    StoredTests tests = compare(List.of(test("a", PASSED)), List.of(test("a", FAILED)));

    assertThat(tests.tests()).containsExactly(test("a", FAILED));
    assertThat(tests.problems()).isEmpty();
  }

  @Test
  void leavesOutAFailureThatIsNoNewsAndNamesIt() {
    StoredTests tests = compare(List.of(test("a", FAILED)), List.of(test("a", FAILED)));

    assertThat(tests.tests()).isEmpty();
    assertThat(messages(tests)).containsExactly("test failed in both runs: com.acme.Suite#a.");
  }

  @Test
  void countsAFailureOfATestThatIsNew() {
    StoredTests tests =
        compare(List.of(test("a", PASSED)), List.of(test("a", PASSED), test("b", FAILED)));

    assertThat(tests.tests()).hasSize(2);
    assertThat(messages(tests)).containsExactly("test only in new: com.acme.Suite#b.");
  }

  @Test
  void namesWhatIsFixedGoneAndFlakyInBoth() {
    StoredTests tests =
        compare(
            List.of(test("a", FAILED), test("b", FLAKY), test("c", PASSED)),
            List.of(test("a", PASSED), test("b", FLAKY)));

    assertThat(messages(tests))
        .containsExactly(
            "test fixed: com.acme.Suite#a.",
            "test flaky in both runs: com.acme.Suite#b.",
            "test only in old: com.acme.Suite#c.");
  }

  @Test
  void namesWhatTakesMuchLonger() {
    StoredTests tests =
        compare(
            List.of(taking("a", 100), taking("b", 100), taking("c", 10)),
            List.of(taking("a", 301), taking("b", 190), taking("c", 90)));

    assertThat(messages(tests))
        .containsExactly("test more than twice as slow: com.acme.Suite#a (100 ms, then 301 ms).");
  }

  @Test
  void countsTheFailureOfATestThatWasRepeated() {
    StoredTests tests =
        compare(
            List.of(test("a", PASSED), test("a", PASSED)),
            List.of(test("a", PASSED), test("a", FAILED), test("a", PASSED)));

    assertThat(tests.tests()).containsExactly(test("a", FAILED));
  }

  private static List<String> messages(StoredTests tests) {
    return tests.problems().stream().map(Problem::message).toList();
  }

  private static StoredTests compare(List<TestResult> before, List<TestResult> after) {
    return new StoredTests(
        new StoredRun("old", SampleRuns.run(before, List.of())),
        new StoredRun("new", SampleRuns.run(after, List.of())));
  }

  private static TestResult test(String method, Outcome outcome) {
    return SampleCase.of("com.acme.Suite", method).outcome(outcome).build();
  }

  private static TestResult taking(String method, int millis) {
    return SampleCase.of("com.acme.Suite", method).took(Duration.ofMillis(millis)).build();
  }
}
