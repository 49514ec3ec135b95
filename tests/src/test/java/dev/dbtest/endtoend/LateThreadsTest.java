package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong in a thread after its test has passed. */
@Tag("integration")
class LateThreadsTest {

  @ParameterizedTest
  @ValueSource(strings = {"--isolation=none", "--isolation=process", "--isolation=classloader"})
  void isTheTestsFaultThoughALaterTestEndsTheJvm(String option, @TempDir Path directory) {
    SampleProject project = SampleProject.compile("late", directory);
    Dbtest.Result result =
        project
            .dbtest()
            .run(project.unit("--order=declared", "--pattern", "*LateThreadSuite", option));

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.lastLine()).isEqualTo("2 passed, 1 failed, 0 skipped");
    assertThat(result.block("ERROR late.LateThreadSuite#beginsAThread")).contains("too late");
  }

  @Test
  void isPrintedAtTheTestThatRunsWhereItsOwnSuiteIsOver(@TempDir Path directory) {
    SampleProject project = SampleProject.compile("late", directory);
    Dbtest.Result result =
        project
            .dbtest()
            .run(project.unit("--order=declared", "--pattern", "*LogSuite", "--output=all", "-v"));

    assertThat(result.block("PASSED late.FirstLogSuite#logs")).contains("first line");
    assertThat(result.block("PASSED late.SecondLogSuite#logs")).contains("second line");
  }
}
