package dev.dbtest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.FakeSurroundings;
import dev.dbtest.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigCommandTest {

  private final Path project;
  private final FakeSurroundings world;

  ConfigCommandTest(@TempDir Path directory) throws IOException {
    project = directory.toRealPath();
    world = new FakeSurroundings().in(project);
  }

  @Test
  void showsWhatIsConfiguredForEachCommand() throws IOException {
    write();
    world.withEnvironment(Map.of("DBTEST_JOBS", "3"));

    assertThat(run("config", "--profile", "ci")).isZero();
    Golden.assertThatText(world.out(), "cli/config.txt");
  }

  @Test
  void showsAllThatACommandGoesBy() throws IOException {
    write();

    assertThat(run("config", "bench", "--rounds", "4")).isZero();
    Golden.assertThatText(world.out(), "cli/config-bench.txt");
  }

  @Test
  void saysThatNothingIsConfigured() {
    assertThat(run("config")).isZero();
    assertThat(world.out()).startsWith("Nothing is configured: every option has its default.\n");
  }

  @Test
  void tellsMachinesWhereAValueComesFrom() throws IOException {
    write();

    assertThat(run("config", "unit", "--format", "json", "--profile", "ci")).isZero();
    assertThat(new ObjectMapper().readTree(world.out()).toString())
        .contains(
            "{\"option\":\"--timeout\",\"source\":\"profile\",\"values\":[\"20s\"],"
                + "\"file\":\"dbtest.toml\",\"line\":9,\"column\":1,\"profile\":\"ci\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "config nosuch              | config shows one command or all, not 'nosuch'",
        "config unit --forks 2      | --forks does not apply to 'dbtest unit'",
        "config --format markdown   | 'dbtest config' prints for people",
        "config --profile cl        | --profile 'cl': there is no such profile; did you mean ci?",
      })
  void refusesWhatItCannotShow(String line, String message) throws IOException {
    write();

    assertThat(run(line.split(" ", -1))).isEqualTo(ExitCode.USAGE.number());
    assertThat(world.err()).startsWith("dbtest: " + message);
  }

  @Test
  void refusesWhatTheCommandsWouldRefuse() throws IOException {
    Files.writeString(project.resolve("dbtest.toml"), "[bench]\nforks = 0\n");

    assertThat(run("config")).isEqualTo(ExitCode.USAGE.number());
    assertThat(world.err())
        .startsWith("dbtest: dbtest.toml:2:1: --forks '0': it takes a whole number from 1");
  }

  private void write() throws IOException {
    Files.writeString(
        project.resolve("dbtest.toml"),
        """
        color = "never"
        [unit]
        jvm-arg = ["-ea", "-Xmx1g"]
        timeout = "10s"
        [bench]
        tags = "not own"
        [profile.ci]
        verbose = true
        timeout = "20s"
        """);
  }

  private int run(String... words) {
    return new Dbtest(world.make(), Clock.systemUTC(), System::nanoTime).run(List.of(words));
  }
}
