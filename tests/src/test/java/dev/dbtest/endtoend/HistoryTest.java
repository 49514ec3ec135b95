package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs are stored where a history is, and found again. */
@Tag("integration")
class HistoryTest {

  @TempDir Path directory;

  private SampleProject project = new SampleProject(Path.of(""));

  @BeforeEach
  void compile() {
    project = SampleProject.compile("red", directory);
  }

  @Test
  void nothingIsStoredUnasked() throws IOException {
    unit();

    assertThat(stored(directory.resolve(".dbtest/history"))).isEmpty();
  }

  @Test
  void everyRunIsStoredOnceThereIsADirectoryForIt() throws IOException {
    Files.createDirectories(directory.resolve(".dbtest/history"));
    unit();
    unit();

    assertThat(stored(directory.resolve(".dbtest/history"))).hasSize(2);
    Dbtest.Result list = project.dbtest().run("history");
    assertThat(list.exitCode()).as(list.toString()).isZero();
    assertThat(list.out().lines().filter(line -> line.contains(" failed"))).hasSize(2);
    Dbtest.Result compared = project.dbtest().run("compare");
    assertThat(compared.exitCode()).as(compared.toString()).isZero();
    assertThat(compared.out()).contains("failed in both runs");
  }

  @Test
  void aDirectoryMayBeNamed() throws IOException {
    unit("--store", "shared/runs");

    assertThat(stored(directory.resolve("shared/runs"))).hasSize(1);
    assertThat(project.dbtest().run("history", "--store", "shared/runs", "--flaky").exitCode())
        .isZero();
  }

  @Test
  void aRunSaysWhichCasesItWasOfWhereverThatStands() {
    project
        .dbtest()
        .with("DBTEST_PATTERN", "*")
        .run("unit", "--classpath", project.classPath(), "--store", "runs");

    Dbtest.Result listed = project.dbtest().run("history", "--store", "runs", "--format", "json");
    assertThat(listed.out()).as(listed.toString()).contains("--store runs --pattern '*'");
  }

  @Test
  void aRunThatCannotBeStoredSaysSoAndEndsAsItWould() throws IOException {
    Files.writeString(directory.resolve("file"), "in the way");

    Dbtest.Result result = unit("--store", "file");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("dbtest: the run is not stored in the history");
    assertThat(directory.resolve("file")).hasContent("in the way");
  }

  private Dbtest.Result unit(String... more) {
    return project
        .dbtest()
        .run(
            Stream.concat(Stream.of("unit", "--classpath", project.classPath()), Stream.of(more))
                .toArray(String[]::new));
  }

  private static List<Path> stored(Path history) throws IOException {
    if (!Files.isDirectory(history)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(history)) {
      return files.filter(file -> file.toString().endsWith(".jsonl.gz")).toList();
    }
  }
}
