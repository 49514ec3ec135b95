package dev.dbtest.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.execute.Cancellation;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.Problem;
import dev.dbtest.model.RunEvent;
import dev.dbtest.report.SampleCase;
import dev.dbtest.waiver.Quarantine;
import dev.dbtest.waiver.QuarantineEntry;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureLimitTest {

  private static final LocalDate DAY = LocalDate.parse("2026-11-30");
  private static final Quarantine LISTED =
      new Quarantine(DAY, List.of(new QuarantineEntry("A#flickers", "races", DAY)));

  private final Cancellation cancellation = new Cancellation();

  @Test
  void aFailureInQuarantineDoesNotCount() {
    fail(new FailureLimit(1, cancellation, LISTED), "flickers");

    assertThat(cancellation.isRequested()).isFalse();
  }

  @Test
  void anotherFailureEndsTheRunAtOnceWhereThereIsAQuarantine() {
    fail(new FailureLimit(1, cancellation, LISTED), "other");

    assertThat(cancellation.reason()).contains("the run ended at its first failure");
  }

  @Test
  void workersCountForThemselvesWhereThereIsNone() {
    FailureLimit limit = new FailureLimit(1, cancellation, Quarantine.NONE);
    fail(limit, "other");

    assertThat(cancellation.isRequested()).isFalse();
    limit.enforce();
    assertThat(cancellation.isRequested()).isTrue();
  }

  @Test
  void whatIsWrongWithASuiteCountsAndWarningsDoNot() {
    FailureLimit limit = new FailureLimit(2, cancellation, Quarantine.NONE);
    limit.count(List.of(Problem.warning("p.A", "is slow.", ""), Problem.error("p.A", "x.", "")));
    limit.enforce();
    assertThat(cancellation.isRequested()).isFalse();

    limit.count(List.of(Problem.error("p.B", "suite tear-down failed.", "")));
    limit.enforce();
    assertThat(cancellation.reason()).contains("the run ended after 2 failures");
  }

  private static void fail(FailureLimit limit, String test) {
    limit.on(
        new RunEvent.TestFinished(
            SampleCase.of("A", test)
                .outcome(new Outcome.Failed(SampleCase.unequal("differs", "1", "2")))
                .build()));
  }
}
