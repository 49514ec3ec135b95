package dev.dbtest.plan.suites;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.Status;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestInfo;
import dev.dbtest.model.TestSuiteInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuitePlannerTest {

  private static final Map<String, Status> LAST =
      Map.of(
          "passed", Status.PASSED,
          "skipped", Status.SKIPPED,
          "failed", Status.FAILED,
          "broken", Status.ERROR,
          "notRun", Status.NOT_RUN,
          "flaky", Status.FLAKY);

  @Test
  void whatDidNotSimplyPassLastTimeRunsAgain() {
    SuitePlan again =
        new SuitePlanner(SuitePlannerTest::past)
            .failedOnly(plan("passed", "skipped", "failed", "broken", "notRun", "flaky", "added"));

    assertThat(again.suites().get(0).tests())
        .extracting(test -> test.info().id().method())
        .containsExactly("failed", "broken", "notRun", "flaky", "added");
  }

  private static List<PastResult> past(CaseId test) {
    Status status = LAST.get(test.method());
    return status == null ? List.of() : List.of(new PastResult("", status, Duration.ZERO));
  }

  private static SuitePlan plan(String... methods) {
    List<TestInfo> tests = new ArrayList<>();
    for (String method : methods) {
      tests.add(new TestInfo(CaseId.of("p.A", method), method, Tags.NONE, null, null, null, false));
    }
    return SuitePlan.ofAll(
        List.of(
            new TestSuiteInfo(
                "p.A", CaseKind.UNIT, Tags.NONE, null, null, null, List.of(), tests, "")));
  }
}
