package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shards that share a class which is too long for one of them. */
class SplitClassesTest {

  private static final int MACHINES = 4;

  private final SampleProject project;
  private final String classPath;

  SplitClassesTest(@TempDir Path directory) throws IOException {
    project = SampleProject.compile("halves", directory);
    try (Stream<Path> files = Files.list(Path.of("target", "junit", "6.1.3").toAbsolutePath())) {
      classPath =
          Stream.concat(Stream.of("classes"), files.sorted().map(Path::toString))
              .collect(Collectors.joining(File.pathSeparator));
    }
  }

  @BeforeEach
  void addEngine() throws IOException {
    Path services = Files.createDirectories(project.classes().resolve("META-INF/services"));
    Files.writeString(
        services.resolve("org.junit.platform.engine.TestEngine"), "halves.ExtraEngine\n");
  }

  @Test
  void theMergeOfPiecesIsTheUndividedRun() throws Exception {
    List<Dbtest.Running> machines = new ArrayList<>();
    for (int shard = 1; shard <= MACHINES; shard++) {
      machines.add(project.dbtest().start(shard(shard)));
    }
    for (Dbtest.Running machine : machines) {
      Dbtest.Result result = machine.await();
      assertThat(result.err())
          .as(result.toString())
          .contains("dbtest: halves.LongSuite is longer than a shard, and split into 2\n")
          .contains("dbtest: halves.LongTest is longer than a shard, and split into 2\n")
          .contains(
              "dbtest: halves.OrderedTest is longer than a shard, and stays whole: its tests have an"
                  + " order\n");
    }

    Dbtest.Result merged = project.dbtest().run("merge", "records", "--format", "json");

    assertThat(merged.exitCode()).as(merged.toString()).isEqualTo(1);
    Dbtest.Result whole = project.dbtest().run(unit("--format", "json"));
    assertThat(SharedRun.withoutTimes(merged.out()))
        .contains("halves.LongTest#tests[1]")
        .isEqualTo(SharedRun.withoutTimes(whole.out()));
  }

  @Test
  void aLostPieceIsMissed() {
    for (int shard = 2; shard <= MACHINES; shard++) {
      project.dbtest().run(shard(shard));
    }

    Dbtest.Result merged = project.dbtest().run("merge", "records");

    assertThat(merged.exitCode()).as(merged.toString()).isEqualTo(6);
    assertThat(merged.out()).contains("shard 1 of 4 LOST");
  }

  @Test
  void aShardThatDoesNotSplitHasAnotherPlan() {
    project.dbtest().run(shard(1));
    project.dbtest().run(unit("--shard", "2/4", "--record", "records"));

    Dbtest.Result merged = project.dbtest().run("merge", "records");

    assertThat(merged.exitCode()).as(merged.toString()).isEqualTo(7);
    assertThat(merged.err()).contains("These records are not of one run").contains("plan ");
  }

  @Test
  void aPlanSaysWhatCanBeSplitAndHowManyTimesAreGuessed() throws Exception {
    project.dbtest().run(unit("--exclude", "ShortSuite"));

    Dbtest.Result plan =
        project
            .dbtest()
            .run("plan", "--classpath", classPath, "--split-classes", "-o", "plan.json");

    assertThat(plan.exitCode()).as(plan.toString()).isZero();
    assertThat(plan.out())
        .startsWith("3 classes, ")
        .contains("\n1 more class has not run yet, and counts as so many tests of average length\n")
        .contains("\nwith 16 shards, halves.OrderedTest is longer than a shard, and stays whole: ");
    assertThat(project.read("plan.json")).contains("\"halves.LongSuite#passes1\"");
    for (int shard = 1; shard <= 2; shard++) {
      Dbtest.Result result =
          project
              .dbtest()
              .run(
                  unit(
                      "--split-classes",
                      "--plan=plan.json",
                      "--record=records",
                      "--shard=" + shard + "/2"));
      assertThat(result.err())
          .contains(
              "dbtest: 1 of 4 classes is not in the plan, and counts as so many tests of average"
                  + " length\n");
    }
    Dbtest.Result merged = project.dbtest().run("merge", "records");
    assertThat(merged.exitCode()).as(merged.toString()).isEqualTo(1);
    assertThat(merged.lastLine()).isEqualTo("21 passed, 1 failed, 0 skipped");
  }

  @Test
  void nothingIsSplitWhereThereIsOneMachine() {
    Dbtest.Result result = project.dbtest().run(unit("--split-classes"));

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
    assertThat(result.err()).contains("so it needs --shard");
  }

  private String[] shard(int number) {
    return unit("--split-classes", "--shard", number + "/" + MACHINES, "--record", "records");
  }

  private String[] unit(String... more) {
    return Stream.concat(
            Stream.of("unit", "--classpath", classPath, "--seed", "1"), Stream.of(more))
        .toArray(String[]::new);
  }
}
