package dev.dbtest.execute.workers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.execute.account.RepeatOptions;
import dev.dbtest.execute.workers.SuiteProject.Outcomes;
import dev.dbtest.model.Attempt;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatedCasesTest {

  @TempDir private Path directory = Path.of("");

  @Test
  void callsATestFlakyThatPassesOnARetryAndKeepsEveryAttempt() throws Exception {
    Outcomes outcomes =
        new SuiteProject(directory)
            .with(options -> options.withRepeats(new RepeatOptions(3, 1, false)))
            .suite(
                """
                @TestSuite class Moody {
                  int count;
                  @Test void a() { if (++count < 3) throw new AssertionError("attempt " + count); }
                  @Test @Retry(1) void b() { throw new IllegalStateException(); }
                  @Test @Retry(0) void c() { throw new IllegalStateException(); }
                }
                """)
            .run();

    assertThat(outcomes.statuses().values()).containsExactly("FLAKY", "ERROR", "ERROR");
    assertThat(outcomes.of("Moody#a").attempts())
        .extracting(attempt -> attempt.outcome().status().name())
        .containsExactly("FAILED", "FAILED", "PASSED");
    assertThat(outcomes.failure("Moody#a").message()).isEqualTo("attempt 1");
    assertThat(outcomes.of("Moody#b").attempts()).hasSize(2);
    assertThat(outcomes.of("Moody#c").attempts()).hasSize(1);
  }

  @Test
  void triesATestThatKilledItsWorkerAgainInANewOne() throws Exception {
    Path marker = directory.resolve("marker");
    Outcomes outcomes =
        new SuiteProject(directory)
            .suite(
                """
                @TestSuite class Deadly {
                  @Test @Retry(2) void a() throws Exception {
                    Path marker = Path.of("MARKER");
                    if (Files.notExists(marker)) {
                      Files.writeString(marker, "");
                      throw new AssertionError("first");
                    }
                    if (Files.size(marker) == 0) {
                      Files.writeString(marker, "x");
                      Runtime.getRuntime().halt(0);
                    }
                  }
                }
                """
                    .replace("MARKER", marker.toString()))
            .run();

    assertThat(outcomes.statuses()).containsEntry("Deadly#a", "FLAKY");
    assertThat(outcomes.of("Deadly#a").attempts())
        .extracting(Attempt::number)
        .containsExactly(1, 2, 3);
    assertThat(outcomes.of("Deadly#a").attempts())
        .extracting(attempt -> attempt.outcome().status().name())
        .containsExactly("FAILED", "ERROR", "PASSED");
  }

  @Test
  void repeatsEveryTest() throws Exception {
    Outcomes outcomes =
        new SuiteProject(directory)
            .with(options -> options.withRepeats(new RepeatOptions(0, 5, false)))
            .suite(
                """
                @TestSuite class Many {
                  int count;
                  @Test void a() { if (++count == 3) throw new AssertionError("third"); }
                  @Test void b() { }
                }
                """)
            .run();

    assertThat(outcomes.statuses().values()).containsExactly("FAILED", "PASSED");
    assertThat(outcomes.of("Many#a").attempts()).hasSize(5);
    assertThat(outcomes.failure("Many#a").message()).isEqualTo("third");
  }

  @Test
  void repeatsUntilItFails() throws Exception {
    Outcomes outcomes =
        new SuiteProject(directory)
            .with(options -> options.withRepeats(new RepeatOptions(0, 1_000_000, true)))
            .suite(
                """
                @TestSuite class Rare {
                  int count;
                  @Test void a() { if (++count == 3000) throw new AssertionError(); }
                }
                """)
            .run();

    assertThat(outcomes.statuses()).containsEntry("Rare#a", "FAILED");
    assertThat(outcomes.of("Rare#a").attempts())
        .hasSize(1000)
        .last()
        .extracting(Attempt::number)
        .isEqualTo(3000);
  }

  @Test
  void stopsAfterTheFirstFailureWithinASuite() throws Exception {
    Outcomes outcomes =
        new SuiteProject(directory)
            .with(options -> options.withMaxFailures(1))
            .suite(
                """
                @TestSuite class Quick {
                  @Test void a() { }
                  @Test void b() { throw new AssertionError(); }
                  @Test void c() { }
                }
                """)
            .suite("@TestSuite class Rest { @Test void d() { } }")
            .run();

    assertThat(outcomes.statuses().values())
        .containsExactly("PASSED", "FAILED", "NOT_RUN", "NOT_RUN");
    assertThat(outcomes.of("Rest#d").outcome().toString())
        .contains("the run ended at its first failure");
  }

  @Test
  void countsFailuresOfWorkersThatDied() throws Exception {
    Outcomes outcomes =
        new SuiteProject(directory)
            .with(options -> options.withMaxFailures(2))
            .suite(
                """
                @TestSuite class Quick {
                  @Test void a() { Runtime.getRuntime().halt(0); }
                  @Test void b() { throw new AssertionError(); }
                  @Test void c() { }
                }
                """)
            .run();

    assertThat(outcomes.statuses().values()).containsExactly("ERROR", "FAILED", "NOT_RUN");
  }
}
