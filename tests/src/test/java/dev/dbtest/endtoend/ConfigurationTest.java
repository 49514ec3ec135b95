package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands go by what {@code dbtest.toml} says, and say so. */
@Tag("integration")
class ConfigurationTest {

  private final Path directory;

  ConfigurationTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void aRunGoesByItsProfileAndNamesIt() throws Exception {
    SampleProject shop = SampleProject.compile("shop", directory);
    write("classpath = 'classes'\n[profile.fast.unit]\ntags = 'fast'\nverbose = true\n");

    Dbtest.Result result = shop.dbtest().run("unit", "--profile", "fast");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out()).contains("  config      dbtest.toml, profile fast\n");
    assertThat(result.lastLine()).isEqualTo("3 passed, 0 failed, 0 skipped");
  }

  @Test
  void theCommandThatRepeatsACaseSaysWhatTheRunWentBy() throws Exception {
    SampleProject red = SampleProject.compile("red", directory);
    write("[profile.ci.unit]\ntimeout = '9s'\n");
    Dbtest.Result result =
        red.dbtest().with("DBTEST_PROFILE", "ci").run("unit", "--classpath", red.classPath());

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.repeatOf("AdditionSuite")).contains("--profile ci", "--timeout 9s");
  }

  @Test
  void aSelectionWithoutAMatchNamesTheLineThatItIsFrom() throws Exception {
    SampleProject shop = SampleProject.compile("shop", directory);
    write("[unit]\ntags = 'acounts'\n");

    Dbtest.Result result = shop.dbtest().run("unit", "--classpath", shop.classPath());

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(4);
    assertThat(result.err())
        .contains("accounts")
        .endsWith("--tags 'acounts' is from dbtest.toml:2:1.\n");
  }

  @Test
  void aPartThatTheEnvironmentChoseIsNotTakenForTheWhole() throws Exception {
    SampleProject shop = SampleProject.compile("shop", directory);

    Dbtest.Result result =
        shop.dbtest()
            .with("DBTEST_TAGS", "fast")
            .run("unit", "--classpath", shop.classPath(), "--report", "json=run.json");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.err()).startsWith("dbtest: --tags 'fast' is from DBTEST_TAGS.\n");
    String report = Files.readString(directory.resolve("run.json"));
    assertThat(new ObjectMapper().readTree(report).path("command").asText())
        .endsWith(" --tags fast");
  }

  @Test
  void whatDbtestsOwnJvmCannotHeedIsTold() throws Exception {
    SampleProject shop = SampleProject.compile("shop", directory);
    write("[unit]\njobs = 2\n");

    Dbtest.Result result =
        shop.dbtest().run("unit", "--classpath", shop.classPath(), "--in-process");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.err())
        .startsWith(
            "dbtest: --jobs '2' is from dbtest.toml:2:1. It has no effect with --in-process.\n");
  }

  @Test
  void aMistakeIsToldWithItsPlaceAndNothingRuns() throws Exception {
    SampleProject shop = SampleProject.compile("shop", directory);
    write("[unit]\n  jobs = 'many'\n");

    Dbtest.Result result = shop.dbtest().run("unit", "--classpath", shop.classPath());

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            """
            dbtest: dbtest.toml:2:3: --jobs 'many': it takes a whole number from 1
            Run 'dbtest --help' for all options.
            """);
  }

  @Test
  void configTellsMachinesWhatHoldsAndWhy() throws Exception {
    write("[bench]\nforks = 7\n[profile.ci]\njobs = 2\n");

    Dbtest.Result result =
        Dbtest.in(directory)
            .with("DBTEST_SEED", "3")
            .run("config", "bench", "--profile", "ci", "--rounds=4", "--format", "json");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    JsonNode bench = new ObjectMapper().readTree(result.out()).path("commands").get(0);
    assertThat(bench.path("command").asText()).isEqualTo("dbtest bench");
    assertThat(sources(bench))
        .contains(
            "--forks: file 7",
            "--seed: environment 3",
            "--rounds: command line 4",
            "--tags: default ");
  }

  private static Iterable<String> sources(JsonNode command) {
    return command.path("options").findParents("option").stream()
        .map(
            option ->
                option.path("option").asText()
                    + ": "
                    + option.path("source").asText()
                    + " "
                    + option.path("values").path(0).asText())
        .toList();
  }

  private void write(String text) throws IOException {
    Files.writeString(directory.resolve("dbtest.toml"), text);
  }
}
