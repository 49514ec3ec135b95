package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("integration")
class FixturesTest {

  private final SampleProject fixtures;

  FixturesTest(@TempDir Path temp) {
    fixtures = SampleProject.compile("fixtures", temp);
  }

  @Test
  void setsUpFromTheBaseClassAndTearsDownToIt() throws IOException {
    assertThat(logOf("InheritingSuite"))
        .containsExactly(
            "base: set-up of the suite",
            "own: set-up of the suite",
            "base: set-up",
            "own: set-up",
            "test",
            "own: tear-down",
            "base: tear-down",
            "own: tear-down of the suite",
            "base: tear-down of the suite");
  }

  @Test
  void closesResourcesInReverseOrderWhereTheyBelong() throws IOException {
    assertThat(logOf("ResourcesSuite"))
        .containsExactly(
            "open field of the suite",
            "open server",
            "open client",
            "open transaction",
            "open cursor",
            "close cursor",
            "close transaction",
            "open transaction",
            "close transaction",
            "tear-down of the suite",
            "close client",
            "close server",
            "close field of the suite");
  }

  @Test
  void givesEachTestADirectoryAndDeletesIt() throws IOException {
    List<String> directories = logOf("DirectoriesSuite");

    assertThat(directories).hasSize(3).doesNotHaveDuplicates();
    assertThat(directories).allSatisfy(directory -> assertThat(Path.of(directory)).doesNotExist());
  }

  @Test
  void setsUpTheSuitesAroundANestedOne() throws IOException {
    assertThat(logOf("OuterSuite$WhenFilled"))
        .containsExactly(
            "outer: set-up of the suite",
            "outer: set-up",
            "inner: set-up",
            "inner test",
            "outer: tear-down",
            "outer: tear-down of the suite");
  }

  @Test
  void leavesOutANestedSuite() {
    Dbtest.Result result =
        fixtures.dbtest().run(fixtures.unit("--pattern", "*OuterSuite$When*#*", "--tags", "outer"));

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.lastLine()).isEqualTo("1 passed, 0 failed, 1 skipped");
  }

  private List<String> logOf(String suite) throws IOException {
    Dbtest.Result result =
        fixtures
            .dbtest()
            .run(fixtures.unit("--pattern", "*" + suite + "#*", "--order", "declared"));
    assertThat(result.exitCode()).as(result.toString()).isZero();
    return Files.readAllLines(fixtures.directory().resolve("log.txt"));
  }
}
