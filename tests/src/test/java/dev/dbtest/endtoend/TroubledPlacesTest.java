package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a place is said in a line that names it, and is no fault of dbtest. */
@Tag("integration")
class TroubledPlacesTest {

  private final Path directory;

  TroubledPlacesTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @ParameterizedTest
  @ValueSource(strings = {"unit", "bench"})
  void namesATemporaryDirectoryThatIsMissing(String command) {
    SampleProject project =
        SampleProject.compile(command.equals("unit") ? "resumable" : "steady", directory);
    Path missing = directory.resolve("no-such-directory");

    Dbtest.Result result =
        project
            .dbtest()
            .withJvmOption("-Djava.io.tmpdir=" + missing)
            .run(command, "--classpath=" + project.classPath());

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
    assertThat(result.err())
        .contains(missing + ": nothing can be written to this directory for temporary files")
        .contains("there is no such directory", "-Djava.io.tmpdir=")
        .doesNotContain("\tat ");
  }

  @Test
  void needsAHistoryThatCanBeReadOnlyToKnowWhatFailed() throws Exception {
    SampleProject project = SampleProject.compile("resumable", directory);
    Path history = project.state().resolve("tests.bin");
    Files.createDirectories(project.state());
    Files.writeString(history, "no history of tests");

    Dbtest.Result failed = unit(project, "--rerun-failed");

    assertThat(failed.exitCode()).as(failed.toString()).isEqualTo(2);
    assertThat(failed.err())
        .contains(history + " is damaged", "delete it, or run again without --rerun-failed")
        .doesNotContain("\tat ");

    Dbtest.Result ordered = unit(project, "--order=failed-first");

    assertThat(ordered.exitCode()).as(ordered.toString()).isZero();
    assertThat(ordered.err()).contains(history + " is damaged", "it was begun anew");
    assertThat(unit(project, "--rerun-failed").err()).contains("None of the selected tests failed");
  }

  @Test
  void namesTheLocaleThatCannotExpressTheWorkingDirectory() throws Exception {
    Path place = Files.createDirectories(directory.resolve("gr\u00f6\u00dfe"));
    SampleProject project = SampleProject.compile("resumable", place);

    Dbtest.Result result = project.dbtest().with("LC_ALL", "C").run("unit", "--classpath=classes");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
    assertThat(result.err()).contains("LC_ALL=C.UTF-8").doesNotContain("\tat ");
  }

  private Dbtest.Result unit(SampleProject project, String option) {
    return project
        .dbtest()
        .run(
            "unit",
            "--classpath=" + project.classPath(),
            "-Dnotes=" + directory.resolve("notes"),
            option);
  }
}
