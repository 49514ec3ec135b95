package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("integration")
class ParallelTest {

  /** What two runs of the same plan cannot have in common. */
  private static final List<String> OF_THE_MOMENT =
      List.of("runId", "command", "started", "ended", "durationNanos", "metrics", "environment");

  private final SampleProject parallel;

  ParallelTest(@TempDir Path temp) {
    parallel = SampleProject.compile("parallel", temp);
  }

  @Test
  void runsNoTwoSuitesAtOnceThatWriteTheSameResource() {
    Dbtest.Result result =
        parallel.dbtest().run(parallel.unit("--jobs", "3", "--pattern", "*#writes"));

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.lastLine()).isEqualTo("3 passed, 0 failed, 0 skipped");
  }

  @Test
  void runsSuitesAtOnceThatReadTheSameResourceAndKeepsNoneWaitingBehindALongOne() {
    Dbtest.Result result = parallel.dbtest().run(parallel.unit("--jobs", "2", "--tags", "meets"));

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.lastLine()).isEqualTo("3 passed, 0 failed, 0 skipped");
  }

  @Test
  void goesOnInFewerWorkersWhereNotAllCanBeStarted(@TempDir Path temp) throws IOException {
    Path java = temp.resolve("java");
    Files.writeString(
        java,
        """
        #!/bin/sh
        case "$*" in *-version*|*-XshowSettings*) exec %2$s "$@";; esac
        number=1
        while ! mkdir "%1$s/start-$number" 2>/dev/null; do number=$((number + 1)); done
        [ $number -eq 1 ] || [ $number -eq 3 ] && exit 3
        exec %2$s "$@"
        """
            .formatted(temp, Path.of(System.getProperty("java.home"), "bin", "java")));
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));

    Dbtest.Result result =
        parallel
            .dbtest()
            .run(parallel.unit("--jobs", "2", "--pattern", "*#writes", "--jvm", java.toString()));

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.lastLine()).isEqualTo("3 passed, 0 failed, 0 skipped");
  }

  @Test
  void tellsOfThreeJobsWhatItTellsOfOne() {
    Json one = run("--jobs", "1");
    Json three = run("--jobs", "3");

    assertThat(withoutTimes(three.root())).isEqualTo(withoutTimes(one.root()));
    assertThat(three.root().path("tests")).hasSize(6);
  }

  @Test
  void keepsTheOutputOfEachTestApart() {
    Json run = run("--jobs", "3");

    assertThat(stdout(run, "WriterTwoSuite#writes"))
        .isEqualTo("writer Two writes\nwriter Two has written\n");
    assertThat(stdout(run, "WriterThreeSuite#breaks")).isEqualTo("a thread of writer Three\n");
  }

  @Test
  void printsFailuresInTheOrderOfThePlanWhateverEndsFirst() {
    assertThat(failures("--jobs", "3")).isEqualTo(failures("--jobs", "1")).hasSize(3);
  }

  private List<String> failures(String... options) {
    return parallel
        .dbtest()
        .run(
            parallel.unit(
                List.of(options[0], options[1], "--seed", "9", "--tags", "not meets")
                    .toArray(String[]::new)))
        .out()
        .lines()
        .filter(line -> line.startsWith("FAILED "))
        .map(line -> line.substring(0, line.indexOf("  ")))
        .toList();
  }

  private Json run(String option, String value) {
    return Json.of(
        parallel
            .dbtest()
            .run(parallel.unitAsJson(option, value, "--seed", "9", "--tags", "not meets")));
  }

  private static String stdout(Json run, String test) {
    return run.test("parallel." + test).path("output").path("stdout").asText();
  }

  private static JsonNode withoutTimes(JsonNode node) {
    JsonNode copy = node.deepCopy();
    remove(copy);
    return copy;
  }

  private static void remove(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(OF_THE_MOMENT);
    }
    node.forEach(ParallelTest::remove);
  }
}
