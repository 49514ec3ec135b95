package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CI systems get what they can show without a flag, and nothing else changes. */
@Tag("integration")
class CiTest {

  @TempDir Path directory;

  private SampleProject project = new SampleProject(Path.of(""));

  @BeforeEach
  void compile() throws IOException {
    project = SampleProject.compile("red", directory);
    Path sources = directory.resolve("src/test/java/red");
    Files.createDirectories(sources);
    Files.writeString(sources.resolve("AdditionSuite.java"), "");
  }

  @Test
  void gitHubGetsRemarksASummaryAndAFile() throws IOException {
    Path summary = directory.resolve("summary.md");
    Dbtest.Result alone = run(project.dbtest());

    Dbtest.Result result =
        run(
            project
                .dbtest()
                .with("CI", "true")
                .with("GITHUB_ACTIONS", "true")
                .with("GITHUB_WORKSPACE", directory.toString())
                .with("GITHUB_STEP_SUMMARY", summary.toString()));

    assertThat(result.exitCode()).isEqualTo(alone.exitCode());
    assertThat(result.lastLine()).isEqualTo(alone.lastLine());
    assertThat(result.out())
        .contains(
            "::error file=src/test/java/red/AdditionSuite.java,line=15,title=FAILED"
                + " red.AdditionSuite#isWrong::1 + 1 is not 3");
    assertThat(Files.readString(summary)).contains("<details>");
    assertThat(result.err()).contains("results for GitHub: .dbtest/junit-unit.xml");
    assertThat(Files.readString(directory.resolve(".dbtest/junit-unit.xml")))
        .contains("<failure ", "<testcase ");
  }

  @Test
  void standardOutputForMachinesStaysForMachines() {
    Dbtest.Result result = run(project.dbtest().with("GITHUB_ACTIONS", "true"), "--format", "json");

    assertThat(result.out()).startsWith("{").doesNotContain("::error");
  }

  @Test
  void aFileThatTheCommandLineNamesIsTheOne() {
    Dbtest.Result result =
        run(project.dbtest().with("TEAMCITY_VERSION", "1"), "--report", "junit=results.xml");

    assertThat(directory.resolve("results.xml")).exists();
    assertThat(directory.resolve(".dbtest/junit-unit.xml")).doesNotExist();
    assertThat(result.out()).contains("##teamcity[importData type='junit' path='");
  }

  @Test
  void itCanBeTurnedOff() {
    Dbtest.Result result = run(project.dbtest().with("GITHUB_ACTIONS", "true"), "--ci", "off");

    assertThat(result.out()).doesNotContain("::error");
    assertThat(directory.resolve(".dbtest/junit-unit.xml")).doesNotExist();
  }

  @Test
  void aFileThatCannotBeWrittenDoesNotTurnTheRunRed() throws IOException {
    Files.createDirectories(directory.resolve(".dbtest/junit-unit.xml"));

    Dbtest.Result result = run(project.dbtest().with("CI", "true"), "--pattern", "holds");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.err()).contains("Cannot write the junit report");
  }

  private static Dbtest.Result run(Dbtest dbtest, String... options) {
    String[] words = new String[options.length + 3];
    words[0] = "unit";
    words[1] = "--classpath";
    words[2] = "classes";
    System.arraycopy(options, 0, words, 3, options.length);
    return dbtest.run(words);
  }
}
