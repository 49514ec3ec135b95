package dev.dbtest.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.Attempt;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Failure.Phase;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.TestResult;
import dev.dbtest.report.SampleCase;
import dev.dbtest.report.SampleRuns;
import dev.dbtest.stats.Statistics;
import dev.dbtest.waiver.Quarantine;
import dev.dbtest.waiver.QuarantineEntry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuarantineTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-30");

  @Test
  void aListedTestThatFailsTurnsTheRunNotRedAndIsCountedApart() {
    Summary summary = summary("A#flickers", TODAY, failed("flickers"), passed("other"));

    assertThat(summary.isGreen()).isTrue();
    assertThat(summary.failures()).isEmpty();
    assertThat(summary.quarantined()).hasSize(1);
    assertThat(summary.closingLine()).isEqualTo("1 passed, 0 failed, 0 skipped, 1 quarantined");
  }

  @Test
  void anEntryThatIsOverIsRedAgainAndSaysSo() {
    Summary summary = summary("A#flickers", TODAY.minusDays(1), failed("flickers"));

    assertThat(summary.isGreen()).isFalse();
    assertThat(summary.failures().get(0).quarantine())
        .isEqualTo("its quarantine was over after 2026-11-29: loses a race");
  }

  @Test
  void anEntryOfAMethodIsAboutAllOfItsRows() {
    Summary summary = summary("A#row", TODAY, row(1, "one"), row(2, "two"));

    assertThat(summary.quarantined()).hasSize(2);
  }

  @Test
  void anEntryOfARowIsAboutItsValuesAlone() {
    Summary summary = summary("A#row[two]", TODAY, row(1, "one"), row(2, "two"));

    assertThat(summary.quarantined()).extracting(each -> each.id().text()).containsOnly("A#row[2]");
    assertThat(summary.isRed()).isTrue();
  }

  @Test
  void anotherTestThatFailsIsAsRedAsEver() {
    Summary summary = summary("A#flickers", TODAY, failed("flickers"), failed("other"));

    assertThat(summary.isRed()).isTrue();
    assertThat(summary.closingLine()).isEqualTo("0 passed, 1 failed, 0 skipped, 1 quarantined");
  }

  @Test
  void aListedTestThatDidNotRunIsRed() {
    TestResult notRun =
        SampleCase.of("A", "flickers").outcome(new Outcome.NotRun("the run ended")).build();

    assertThat(summary("A#flickers", TODAY, notRun).isRed()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = Phase.class,
      names = {"LOAD", "SUITE_SETUP", "PARAMETERS"})
  void whatKeptATestFromBeginningIsNotItsFlakiness(Phase phase) {
    TestResult error =
        SampleCase.of("A", "flickers")
            .outcome(new Outcome.Errored(Failure.of(phase, "x", "y")))
            .build();

    assertThat(summary("A#flickers", TODAY, error).isRed()).isTrue();
  }

  @Test
  void aTestThatKillsItsWorkerIsExcused() {
    TestResult error =
        SampleCase.of("A", "flickers")
            .outcome(new Outcome.Errored(Failure.of(Phase.PROCESS, "worker exited", "code 3")))
            .build();

    assertThat(summary("A#flickers", TODAY, error).isGreen()).isTrue();
  }

  @Test
  void aListedTestThatPassesOnARetryIsNotRedWhereFlakyTestsAre() {
    Outcome flaky = new Outcome.Flaky(Failure.of(Phase.BODY, "x", "y"));
    TestResult test =
        SampleCase.of("A", "flickers")
            .outcome(flaky)
            .attempts(
                new Attempt(1, new Outcome.Failed(Failure.of(Phase.BODY, "x", "y")), Duration.ZERO),
                new Attempt(2, new Outcome.Passed(), Duration.ZERO))
            .build();

    Summary summary =
        Summary.of(
            SampleRuns.run(List.of(test), List.of()),
            options("A#flickers", TODAY).withFlakyRed(true),
            new Statistics());

    assertThat(summary.isGreen()).isTrue();
    assertThat(summary.quarantined()).hasSize(1);
  }

  @Test
  void saysWhatBecameOfTheTestsThatAreListed() {
    assertThat(QuarantineText.of(SampleRuns.quarantined()))
        .isEqualTo(
            "5 tests: 2 failed, which does not turn the run red, 1 passed, 1 not run,"
                + " 1 whose time in it is over");
  }

  private static Summary summary(String test, LocalDate until, TestResult... results) {
    return Summary.of(
        SampleRuns.run(List.of(results), List.of()), options(test, until), new Statistics());
  }

  private static SummaryOptions options(String test, LocalDate until) {
    return SummaryOptions.defaults()
        .withQuarantine(
            new Quarantine(TODAY, List.of(new QuarantineEntry(test, "loses a race", until))));
  }

  private static TestResult failed(String method) {
    return SampleCase.of("A", method).outcome(failure()).build();
  }

  private static TestResult row(int number, String value) {
    return SampleCase.of("A", "row").row(number, value).outcome(failure()).build();
  }

  private static TestResult passed(String method) {
    return SampleCase.of("A", method).build();
  }

  private static Outcome failure() {
    return new Outcome.Failed(SampleCase.unequal("differs", "1", "2"));
  }
}
