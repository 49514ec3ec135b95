package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every limit ends what it is for, says where that was, and leaves the rest of the run alone. */
@Tag("integration")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimeLimitsTest {

  private SampleProject project = new SampleProject(Path.of(""));

  @BeforeAll
  void compile(@TempDir Path directory) {
    project = SampleProject.compile("limits", directory);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "HangingTest       | --timeout          | 1 | 1 | the test did not end within 300ms",
        "HangingSetup      | --setup-timeout    | 0 | 1 | the method begin did not end within 300ms",
        "HangingSuiteSetup | --setup-timeout    | 0 | 2 | the method open did not end within 300ms",
        "HangingTeardown   | --teardown-timeout | 0 | 1 | the method end did not end within 300ms",
        "HangingSuiteTeardown | --teardown-timeout | 1 | 0 | the method close did not end within 300ms",
        "Locked            | --timeout          | 0 | 1 | the test did not end within 300ms",
      })
  void endsWhatTakesTooLong(String suite, String option, int passed, int failed, String says) {
    Dbtest.Result result = run(suite, option + "=300ms", "--grace=200ms");

    assertRed(result, passed, failed);
    assertThat(result.out()).contains("limits." + suite + "Suite", says);
  }

  @Test
  void tellsOfASlowTestWhileItRuns() {
    Dbtest.Result result = run("HangingTest", "--slow=100ms", "--timeout=500ms");

    assertThat(result.err())
        .containsSubsequence(
            "SLOW limits.HangingTestSuite#hangs has been running for",
            "ERROR limits.HangingTestSuite#hangs");
  }

  @Test
  void showsWhoHoldsTheLockThatATestWaitsFor() {
    Dbtest.Result result = run("Locked", "--timeout=300ms", "--grace=200ms");

    assertThat(result.out())
        .containsSubsequence(
            "\"dbtest-suites\" WAITING on java.util.concurrent.locks.ReentrantLock",
            "held by \"holder of the lock\", runs the tests",
            "at limits.LockedSuite.waits(LockedSuite.java:",
            "\"holder of the lock\" RUNNABLE",
            "- holds java.util.concurrent.locks.ReentrantLock");
  }

  @Test
  void showsTheLastOutputOfWhatWasEnded() {
    assertThat(run("HangingTest", "--timeout=300ms").out())
        .containsSubsequence("details:", "Last output:", "waiting for nobody");
    assertThat(run("HangingSuiteSetup", "--setup-timeout=300ms", "--grace=200ms").out())
        .containsSubsequence("details:", "Last output:", "opening");
  }

  @Test
  void endsASuiteAtItsLimitAndRunsTheNextOne() {
    Dbtest.Result result =
        run("Hanging*Test*,HangingTeardown", "--suite-timeout=500ms", "--teardown-timeout=300ms");

    assertThat(result.out())
        .contains("the test still ran when the limit of the suite, 500ms, was over")
        .contains("not run     1 case")
        .contains("limits.HangingTeardownSuite#passes");
    assertRed(result, 0, 3);
  }

  @Test
  void letsATeardownEndThatOutlastsItsSuiteAndIsRed() {
    Dbtest.Result result = run("SlowSuiteTeardown");

    assertThat(result.out())
        .contains("limits.SlowSuiteTeardownSuite: suite tear-down failed with timeout")
        .contains("it ended when the limit of the suite, 400ms, was over");
    assertRed(result, 1, 0);
  }

  @Test
  void endsTheWholeRunAtItsLimit() {
    Dbtest.Result result = run("HangingTest,Locked", "--run-timeout=2s", "--grace=200ms");

    assertThat(result.out())
        .contains("limits.HangingTestSuite#hangs", "the limit of the run, 2s, was over")
        .contains("not run     2 cases");
    assertRed(result, 0, 3);
  }

  private Dbtest.Result run(String suites, String... options) {
    List<String> words =
        new ArrayList<>(List.of("unit", "--classpath", project.classPath(), "--order", "declared"));
    for (String suite : suites.split(",", -1)) {
      words.addAll(List.of("--pattern", "limits." + suite + "Suite"));
    }
    words.addAll(List.of(options));
    return project.dbtest().run(words.toArray(String[]::new));
  }

  private static void assertRed(Dbtest.Result result, int passed, int failed) {
    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.lastLine())
        .as(result.toString())
        .isEqualTo(passed + " passed, " + failed + " failed, 0 skipped");
  }
}
