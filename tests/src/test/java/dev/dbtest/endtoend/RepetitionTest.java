package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("integration")
class RepetitionTest {

  private final SampleProject flaky;

  RepetitionTest(@TempDir Path temp) {
    flaky = SampleProject.compile("flaky", temp);
  }

  @Test
  void showsTestsApartThatPassedOnARetry() {
    Dbtest.Result result = run("--retries", "1");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out()).contains("7: 5 passed, 2 flaky");
    assertThat(result.block("FLAKY flaky.UnsteadySuite#passesAtTheSecondAttempt"))
        .contains("attempt 1: FAILED java.lang.AssertionError: not yet")
        .contains("attempt 2: PASSED");
    assertThat(result.lastLine()).isEqualTo("7 passed, 0 failed, 0 skipped");
  }

  @Test
  void keepsEveryAttempt() {
    JsonNode attempts =
        Json.of(flaky.dbtest().run(flaky.unitAsJson()))
            .test("flaky.UnsteadySuite#passesAtTheThirdAttempt")
            .path("attempts");

    assertThat(attempts.findValuesAsText("number")).containsExactly("1", "2", "3");
    assertThat(attempts.findValuesAsText("status")).containsExactly("ERROR", "ERROR", "PASSED");
    assertThat(attempts.findValuesAsText("message"))
        .containsExactly("attempt 1 breaks", "attempt 2 breaks");
  }

  @Test
  void countsFlakyTestsAsFailedIfTold() {
    Dbtest.Result result = run("--retries", "1", "--fail-on-flaky");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.lastLine()).isEqualTo("5 passed, 2 failed, 0 skipped");
    assertThat(result.out()).contains("passed on attempt 2, which counts as failed");
  }

  @Test
  void failsWhatNeedsMoreAttemptsThanThereAre() {
    Dbtest.Result result = run("--pattern", "*SecondAttempt");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.lastLine()).isEqualTo("0 passed, 1 failed, 0 skipped");
  }

  @Test
  void repeatsEveryTest() {
    Dbtest.Result result =
        flaky
            .dbtest()
            .run(flaky.unitAsJson("--repeat", "7", "--pattern", "*holds", "--pattern", "*Fourth*"));

    Json run = Json.of(result);
    assertThat(run.test("flaky.UnsteadySuite#holds").path("attempts")).hasSize(7);
    assertThat(
            run.test("flaky.UnsteadySuite#failsAtTheFourthRepeat")
                .path("attempts")
                .findValuesAsText("status"))
        .containsExactly("PASSED", "PASSED", "PASSED", "FAILED", "PASSED", "PASSED", "PASSED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--isolation=none", "--isolation=classloader", "--in-process"})
  void preparesEveryRepeat(String option) {
    Dbtest.Result result =
        flaky
            .dbtest()
            .run(flaky.unitAsJson("--repeat", "3", "--pattern", "flaky.PreparedSuite", option));

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(Json.of(result).test("flaky.PreparedSuite#findsAll").path("attempts")).hasSize(3);
  }

  @Test
  void endsRepeatsAtTheFailureAndRepeatsThat() {
    Dbtest.Result first = run("--repeat", "50", "--until-fail", "--pattern", "*Fourth*");

    assertThat(first.out()).contains("attempts 1 to 3: PASSED", "attempt 4: FAILED");
    Dbtest.Result second = flaky.dbtest().shell(first.repeatOf("#failsAtTheFourthRepeat"));
    assertThat(second.lastLine()).as(second.toString()).isEqualTo("0 passed, 1 failed, 0 skipped");
  }

  @Test
  void asksForALimitOfRepeatsThatMayNeverFail() {
    Dbtest.Result result = run("--until-fail");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
    assertThat(result.err()).contains("--until-fail needs --repeat");
  }

  private Dbtest.Result run(String... options) {
    return flaky.dbtest().run(flaky.unit(options));
  }
}
