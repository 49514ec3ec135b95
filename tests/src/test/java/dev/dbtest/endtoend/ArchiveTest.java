package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project is built once, and runs from one file on machines that have nothing of it. */
class ArchiveTest {

  private final SampleProject project;
  private final Path elsewhere;
  private final Path archive;
  private final Path gate;

  ArchiveTest(@TempDir Path directory) throws IOException {
    project = SampleProject.compile("shards", Files.createDirectory(directory.resolve("built")));
    elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
    archive = directory.resolve("tests.zip");
    gate = Files.createFile(directory.resolve("gate"));
  }

  @Test
  void runsWithoutTheProjectThatItWasMadeOf() throws Exception {
    archive();
    remove(project.classes());

    Dbtest.Result list = dbtest("list", "--format", "json");
    Dbtest.Result run = dbtest("unit", "-Dgate=" + gate);

    assertThat(list.exitCode()).as(list.toString()).isZero();
    assertThat(run.exitCode()).as(run.toString()).isZero();
    assertThat(run.lastLine()).isEqualTo("23 passed, 0 failed, 0 skipped");
  }

  @Test
  void aDirectoryInPlaceOfTheFileIsRefusedBeforeAnythingIsDone() throws IOException {
    Files.createDirectory(elsewhere.resolve("out"));

    Dbtest.Result plan = Dbtest.in(elsewhere).run("plan", "-o", "out");
    Dbtest.Result archive = Dbtest.in(elsewhere).run("archive", "-o", "out");

    assertThat(plan.exitCode()).as(plan.toString()).isEqualTo(2);
    assertThat(plan.err()).contains("out is a directory", "-o out/plan.json");
    assertThat(archive.exitCode()).as(archive.toString()).isEqualTo(2);
    assertThat(archive.err()).contains("out is a directory", "-o out/tests.zip");
  }

  @Test
  void itsPlanIsThatOfAllShards() throws Exception {
    project.dbtest().run(project.unit("-Dgate=" + gate, "--report", "json=all.json"));
    project.dbtest().run("plan", "--from", "all.json", "-o", "plan.json");
    archive("--plan", "plan.json");
    for (int shard = 1; shard <= 2; shard++) {
      Dbtest.Result run =
          dbtest("unit", "-Dgate=" + gate, "--shard", shard + "/2", "--record", "records");
      assertThat(run.exitCode()).as(run.toString()).isZero();
    }
    Files.writeString(
        elsewhere.resolve("other.json"),
        "{\"schema\": \"dbtest/plan/1\", \"classes\":"
            + " [{\"class\": \"shards.CartSuite\", \"tests\": 3, \"durationNanos\": 9}]}");

    Dbtest.Result merged = Dbtest.in(elsewhere).run("merge", "records");
    Dbtest.Result other =
        dbtest("unit", "--shard", "1/2", "--plan", "other.json", "--record", "others");

    assertThat(merged.exitCode()).as(merged.toString()).isZero();
    assertThat(merged.lastLine()).isEqualTo("23 passed, 0 failed, 0 skipped");
    assertThat(other.exitCode()).as(other.toString()).isEqualTo(2);
    assertThat(other.err()).contains("the archive has another plan");
    assertThat(elsewhere.resolve("others")).doesNotExist();
  }

  @Test
  void theSameClassesGiveTheSameBytes() throws Exception {
    archive();
    byte[] once = Files.readAllBytes(archive);

    archive();

    assertThat(archive).hasBinaryContent(once);
  }

  @Test
  void benchmarksAreMeasuredFromIt(@TempDir Path directory) throws Exception {
    SampleProject benchmarks = SampleProject.compile("steady", directory);
    Dbtest.Result made =
        benchmarks
            .dbtest()
            .run("archive", "--classpath", benchmarks.classPath(), "-o", archive.toString());
    assertThat(made.exitCode()).as(made.toString()).isZero();

    Dbtest.Result run =
        dbtest("bench", "--forks", "1", "--rounds", "1", "--warmup", "0", "--round-time", "1ms");

    assertThat(run.exitCode()).as(run.toString()).isZero();
  }

  @Test
  void anArchiveThatIsCutOffRunsNothing() throws Exception {
    archive();
    byte[] whole = Files.readAllBytes(archive);
    Files.write(archive, java.util.Arrays.copyOf(whole, whole.length / 2));

    Dbtest.Result run = dbtest("unit");

    assertThat(run.exitCode()).as(run.toString()).isEqualTo(2);
    assertThat(run.err()).contains("--archive " + archive + ": it is cut off or damaged");
  }

  @Test
  void anArchiveOfNothingIsNotMade() throws Exception {
    Files.createDirectory(elsewhere.resolve("empty"));

    Dbtest.Result made =
        Dbtest.in(elsewhere).run("archive", "--classpath", "empty", "-o", archive.toString());

    assertThat(made.exitCode()).as(made.toString()).isEqualTo(4);
    assertThat(archive).doesNotExist();
  }

  private void archive(String... more) {
    List<String> words =
        new ArrayList<>(List.of("archive", "--classpath", "classes", "-o", archive.toString()));
    words.addAll(List.of(more));
    Dbtest.Result made = project.dbtest().run(words.toArray(String[]::new));
    assertThat(made.exitCode()).as(made.toString()).isZero();
  }

  private Dbtest.Result dbtest(String command, String... more) {
    List<String> words = new ArrayList<>(List.of(command, "--archive", archive.toString()));
    words.addAll(List.of(more));
    return Dbtest.in(elsewhere).run(words.toArray(String[]::new));
  }

  private static void remove(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
