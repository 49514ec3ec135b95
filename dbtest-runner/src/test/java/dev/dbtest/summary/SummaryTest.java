package dev.dbtest.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Failure.Phase;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.Problem;
import dev.dbtest.model.RunResult;
import dev.dbtest.model.TestResult;
import dev.dbtest.report.SampleCase;
import dev.dbtest.report.SampleRuns;
import dev.dbtest.stats.Statistics;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {
  private static final Outcome BROKEN_SET_UP =
      new Outcome.Errored(Failure.of(Phase.SUITE_SETUP, "java.io.IOException", "no file"));

  @Test
  void countsEveryEndOnce() {
    Summary summary = summary(SampleRuns.tests());

    assertThat(summary.tests()).isEqualTo(new Counts(2, 2, 4, 1, 1, 1, 0));
    assertThat(summary.closingLine()).isEqualTo("3 passed, 7 failed, 1 skipped");
  }

  @Test
  void isRedForAProblemThatIsNoCase() {
    TestResult passed = SampleCase.of("A", "one").build();
    Problem tearDown = Problem.error("A", "its tear-down failed.", "");
    Summary summary = summary(SampleRuns.run(List.of(passed), List.of(), List.of(tearDown)));

    assertThat(summary.closingLine()).isEqualTo("1 passed, 0 failed, 0 skipped");
    assertThat(summary.isGreen()).isFalse();
    assertThat(summary.beyondTheCases()).isEqualTo("1 problem");
  }

  @Test
  void isGreenDespiteAWarning() {
    TestResult passed = SampleCase.of("A", "one").build();
    Problem busy = Problem.warning("this machine", "it was busy.", "");
    Summary summary = summary(SampleRuns.run(List.of(passed), List.of(), List.of(busy)));

    assertThat(summary.isGreen()).isTrue();
    assertThat(summary.beyondTheCases()).isEmpty();
  }

  @Test
  void showsAFailedSuiteSetUpOnceAndNamesTheOtherCases() {
    Summary summary =
        summary(
            List.of(
                SampleCase.of("A", "one").outcome(BROKEN_SET_UP).build(),
                SampleCase.of("B", "other").outcome(BROKEN_SET_UP).build(),
                SampleCase.of("A", "two").outcome(BROKEN_SET_UP).build()));

    assertThat(summary.failures())
        .extracting(failure -> failure.id().text() + failure.alike())
        .containsExactly("A#one[A#two]", "B#other[]");
  }

  @Test
  void showsOnceWhatKeepsSuitesFromBeingLoaded() {
    Outcome noJar =
        new Outcome.Errored(Failure.of(Failure.Phase.LOAD, "JUnit Platform", "cannot be started"));
    Summary summary =
        summary(
            List.of(
                SampleCase.of("A", "one").outcome(noJar).build(),
                SampleCase.of("B", "other").outcome(noJar).build()));

    assertThat(summary.failures())
        .extracting(failure -> failure.id().text() + failure.alike() + failure.placeOfAlike())
        .containsExactly("A#one[B#other]in 2 suites");
  }

  @Test
  void showsSetUpsThatFailAlikeOnceAndOthersEach() {
    Outcome noDatabase = setUp("no database");
    Summary summary =
        summary(
            List.of(
                SampleCase.of("A", "one").outcome(noDatabase).build(),
                SampleCase.of("A", "two").outcome(noDatabase).build(),
                SampleCase.of("A", "three").outcome(setUp("no network")).build(),
                SampleCase.of("B", "other").outcome(noDatabase).build()));

    assertThat(summary.failures())
        .extracting(failure -> failure.id().text() + failure.alike())
        .containsExactly("A#one[A#two]", "A#three[]", "B#other[]");
  }

  @Test
  void repeatsTheWholeTestWhereTheRowIsGone() {
    TestResult result =
        SampleCase.of("A", "rows").row(2, "").outcome(setUp("is no longer there")).build();

    assertThat(summary(List.of(result)).failures())
        .singleElement()
        .extracting(CaseFailure::repeat)
        .asString()
        .contains("--pattern 'A#rows'");
  }

  private static Outcome setUp(String message) {
    return new Outcome.Errored(
        Failure.of(Failure.Phase.SETUP, "java.lang.IllegalStateException", message));
  }

  @Test
  void keepsEveryFailureOfACaseThatWasRepeated() {
    TestResult failed =
        SampleCase.of("A", "one")
            .outcome(new Outcome.Failed(SampleCase.unequal("", "1", "2")))
            .build();

    assertThat(summary(List.of(failed, failed, failed)).failures()).hasSize(3);
  }

  @Test
  void listsTheSlowestTestsThatRan() {
    Summary summary =
        Summary.of(
            SampleRuns.run(
                List.of(
                    SampleCase.of("A", "quick").took(Duration.ofMillis(1)).build(),
                    SampleCase.of("A", "slow").took(Duration.ofMillis(9)).build(),
                    SampleCase.of("A", "skipped").outcome(new Outcome.Skipped("later")).build(),
                    SampleCase.of("A", "middle").took(Duration.ofMillis(5)).build()),
                List.of()),
            SummaryOptions.defaults().withSlowest(2),
            new Statistics());

    assertThat(summary.slowest())
        .extracting(test -> test.id().method())
        .containsExactly("slow", "middle");
  }

  @Test
  void groupsSkippedCasesByReason() {
    Summary summary =
        summary(
            List.of(
                SampleCase.of("A", "one").outcome(new Outcome.Skipped("x")).build(),
                SampleCase.of("A", "two").outcome(new Outcome.Skipped("y")).build(),
                SampleCase.of("A", "three").outcome(new Outcome.Skipped("x")).build()));

    assertThat(summary.skipped())
        .containsExactly(
            new Reason("x", List.of(CaseId.of("A", "one"), CaseId.of("A", "three"))),
            new Reason("y", List.of(CaseId.of("A", "two"))));
  }

  @Test
  void keepsTheWordsOfAMessageThatRepeatsItsValues() {
    assertThat(headline("balance ==> expected: <100> but was: <90>", "100", "90"))
        .isEqualTo("balance");
    assertThat(headline("[total] \nexpected: 100\n but was: 90", "100", "90")).isEqualTo("[total]");
    // Values of several lines are indented in the message.
    assertThat(
            headline(
                "[bill] \nexpected: \n  \"tea\n  cake\"\n but was: \n  \"tea\"",
                "tea\ncake",
                "tea"))
        .isEqualTo("[bill]");
    assertThat(headline("expected one thing, got another", "100", "90"))
        .isEqualTo("expected one thing, got another");
  }

  @Test
  void showsTheFirstFramesOfTheProjectsOwnCode() {
    CaseFailure failure = failure("wrong", "1", "2");

    assertThat(failure.frames())
        .extracting(Failure.Frame::text)
        .containsExactly(
            "com.acme.Bank.transfer(Bank.java:17)",
            "com.acme.TransferSuite.moves(TransferSuite.java:42)");
  }

  @Test
  void saysThatDifferentValuesPrintAlike() {
    assertThat(failure("wrong", "[1]", "[1]").printsAlike()).isTrue();
  }

  private static String headline(String message, String expected, String actual) {
    return failure(message, expected, actual).headline();
  }

  private static CaseFailure failure(String message, String expected, String actual) {
    Outcome outcome = new Outcome.Failed(SampleCase.unequal(message, expected, actual));
    return summary(List.of(SampleCase.of("A", "one").outcome(outcome).build())).failures().get(0);
  }

  private static Summary summary(List<TestResult> tests) {
    return summary(SampleRuns.run(tests, List.of()));
  }

  private static Summary summary(RunResult run) {
    return SampleRuns.summary(run);
  }
}
