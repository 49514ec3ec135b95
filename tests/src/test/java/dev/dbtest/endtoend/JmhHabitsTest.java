package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dbtest bench} for people who know JMH, and what it says before it takes long. */
@Tag("integration")
class JmhHabitsTest {

  private final SampleProject steady;

  JmhHabitsTest(@TempDir Path temp) {
    steady = SampleProject.compile("steady", temp);
  }

  @Test
  void optionsOfJmhMeanWhatTheyMeanToJmh() throws Exception {
    Dbtest.Result result =
        bench(
            "-f",
            "1",
            "-wi",
            "1",
            "-i",
            "2",
            "-r",
            "20ms",
            "-w",
            "20ms",
            "-bm",
            "thrpt",
            "-rf",
            "json",
            "-rff",
            "out.json",
            "SteadyGroup.little");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out())
        .contains("throughput, 1 fork, each 1 warm-up round and 2 rounds of 20 ms");
    assertThat(result.lastLine()).isEqualTo("1 passed, 0 failed, 0 skipped");
    assertThat(Files.readString(steady.directory().resolve("out.json")))
        .contains("\"benchmark\": \"steady.SteadyGroup.little\"");
  }

  @Test
  void whatDbtestLacksIsNamedWithWhatThereIs() {
    Dbtest.Result result = bench("-bs", "10");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            """
            dbtest: JMH's -bs has no counterpart in dbtest
            Set @Measurement(batchSize) on the benchmark.
            """);
  }

  @Test
  void theProfilersOfJmhAreListed() {
    Dbtest.Result result = bench("--prof", "list");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out()).contains("Supported profilers:", "GC profiling");
  }

  @Test
  void aDryRunShowsThePlanAndItsCostAndMeasuresNothing() {
    Dbtest.Result result = bench("--dry-run", "--forks", "6");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out())
        .contains("steady.SteadyGroup  benchmarks")
        .endsWith("would measure 2 benchmarks: at least 12 forks, about 25 s\n");
    assertThat(steady.state().resolve("last-benchmarks.json")).doesNotExist();
  }

  @Test
  void aPlanOfHoursIsNotBegunUnasked() {
    Dbtest.Result result = bench("--round-time", "10m");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
    assertThat(result.err())
        .startsWith("dbtest: this measures 2 benchmarks: at least 12 forks, about ")
        .contains("Nothing was measured.", "--yes measures all of it");
  }

  private Dbtest.Result bench(String... words) {
    String[] line = new String[words.length + 3];
    line[0] = "bench";
    System.arraycopy(words, 0, line, 1, words.length);
    line[words.length + 1] = "--classpath";
    line[words.length + 2] = "classes";
    return steady.dbtest().run(line);
  }
}
