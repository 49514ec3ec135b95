package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports are made again from a stored run, without running anything. */
@Tag("integration")
class StoredRunsTest {

  @TempDir Path directory;

  private SampleProject project = new SampleProject(Path.of(""));

  @BeforeEach
  void run() {
    project = SampleProject.compile("red", directory);
    project
        .dbtest()
        .run(
            "unit",
            "--classpath",
            project.classPath(),
            "--report",
            "json=run.json",
            "--report",
            "markdown=run.md",
            "--report",
            "junit=run.xml",
            "--report",
            "ndjson=run.ndjson");
  }

  @Test
  void linesThatWereWrittenMeanwhileHoldTheWholeRun() throws IOException {
    Dbtest.Result result =
        project
            .dbtest()
            .run(
                "report",
                "--from",
                "run.ndjson",
                "--report",
                "markdown=again.md",
                "--report",
                "json=again.json");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(directory.resolve("again.md")).hasSameTextualContentAs(directory.resolve("run.md"));
    assertThat(directory.resolve("again.json"))
        .hasSameBinaryContentAs(directory.resolve("run.json"));
  }

  @Test
  void linesOnStandardOutputAreNothingElse() {
    Dbtest.Result result =
        project.dbtest().run("unit", "--classpath", project.classPath(), "--format", "ndjson");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out().lines()).allMatch(line -> line.startsWith("{\"event\":\""));
    assertThat(result.lastLine()).startsWith("{\"event\":\"end\"");
  }

  @Test
  void everyReportIsTheOneThatTheRunGave() throws IOException {
    Dbtest.Result result =
        project
            .dbtest()
            .run(
                "report",
                "--from",
                "run.json",
                "--report",
                "markdown=again.md",
                "--report",
                "junit=again.xml",
                "--report",
                "json=again.json");

    assertThat(result.exitCode()).isZero();
    assertThat(result.lastLine()).contains("failed");
    assertThat(directory.resolve("again.md")).hasSameTextualContentAs(directory.resolve("run.md"));
    assertThat(directory.resolve("again.xml"))
        .hasSameTextualContentAs(directory.resolve("run.xml"));
    assertThat(directory.resolve("again.json"))
        .hasSameBinaryContentAs(directory.resolve("run.json"));
  }

  @Test
  void theLineOfAFailureIsStoredWithTheRun() throws IOException {
    Path source = directory.resolve("src/test/java/red/AdditionSuite.java");
    Files.createDirectories(source.getParent());
    Files.copy(Path.of("projects/red/src/red/AdditionSuite.java"), source);
    Files.setLastModifiedTime(source, FileTime.fromMillis(0));
    String line = "  AdditionSuite.java:15   throw new AssertionError(\"1 + 1 is not 3\");\n";

    Dbtest.Result run =
        project
            .dbtest()
            .run("unit", "--classpath", project.classPath(), "--report", "ndjson=lines.ndjson");
    Files.delete(source);
    Dbtest.Result again = project.dbtest().run("report", "--from", "lines.ndjson");

    assertThat(run.out()).contains(line);
    assertThat(again.out()).contains(line);
  }

  @Test
  void aRunThatWasCutOffIsAnErrorThatNamesTheFile() throws IOException {
    Path run = directory.resolve("run.json");
    String whole = Files.readString(run);
    Files.writeString(run, whole.substring(0, whole.length() / 2));

    Dbtest.Result result = project.dbtest().run("report", "--from", "run.json");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("run.json is not a JSON document");
  }

  @Test
  void withoutAFileItSaysWhichItTakes() {
    Dbtest.Result result = project.dbtest().run("report");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("report takes one file, not 0", "dbtest report --from");
  }
}
