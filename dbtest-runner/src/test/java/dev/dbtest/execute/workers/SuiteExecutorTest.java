package dev.dbtest.execute.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteExecutorTest {

  @Test
  void reportsEachCaseWithItsOutcome(@TempDir Path directory) throws Exception {
    var outcomes =
        new SuiteProject(directory)
            .suite(
                """
                @TestSuite class Mixed {
                  @dev.dbtest.api.Test void fails() { throw new AssertionError("one is not two"); }
                  @dev.dbtest.api.Test void passes() {}
                  @dev.dbtest.api.Test @Skip("not today") void skipped() {}
                  @dev.dbtest.api.Test void throwsUp() { throw new IllegalStateException("broken"); }
                }
                """)
            .run();

    assertThat(outcomes.statuses())
        .containsExactly(
            Assertions.entry("Mixed#fails", "FAILED"),
            Assertions.entry("Mixed#passes", "PASSED"),
            Assertions.entry("Mixed#skipped", "SKIPPED"),
            Assertions.entry("Mixed#throwsUp", "ERROR"));
  }
}
