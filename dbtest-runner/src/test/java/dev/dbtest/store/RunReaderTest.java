package dev.dbtest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.RunResult;
import dev.dbtest.model.Status;
import dev.dbtest.report.SampleRuns;
import dev.dbtest.report.json.JsonReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunReaderTest {

  /** The fixture is what the first release wrote; it is never written anew. */
  @Test
  void readsVersionOne() throws Exception {
    RunResult run = RunReader.read(Path.of("src/test/resources/fixtures/run-1.json"));

    assertThat(run.runId()).isEqualTo("20261123T080000Z-42");
    assertThat(run.seed()).isEqualTo(42);
    assertThat(run.environment().fact("cpu")).isEqualTo("AMD EPYC 7B13");
    assertThat(run.problems()).hasSize(2);
    assertThat(run.tests())
        .extracting(test -> test.outcome().status())
        .containsOnly(Status.values())
        .hasSize(11);
    BenchmarkResult gson = run.benchmarks().get(0);
    assertThat(gson.id().text()).isEqualTo("com.acme.ParseGroup#gson[size=1024]");
    assertThat(gson.reference()).hasToString("com.acme.ParseGroup#jackson[size=1024]");
    assertThat(gson.forks()).hasSize(6);
    assertThat(gson.forks().get(0).rounds().get(0).score()).isEqualTo(3566.729554847787);
    assertThat(run.benchmarks().get(10).outcome()).isInstanceOf(Outcome.Errored.class);
  }

  /**
   * The fixture is never written anew either. It is from before failures had a line of the source.
   */
  @Test
  void readsVersionTwo() throws Exception {
    RunResult run = RunReader.read(Path.of("src/test/resources/fixtures/run-2.json"));

    assertThat(run.tests().get(1).attempts().get(0).outcome())
        .isEqualTo(run.tests().get(1).outcome());
    String withSources = json(everything());
    String without = withSources.replaceAll(", \"source\": \"[^\"]*\"", "");
    assertThat(without).isNotEqualTo(withSources);
    assertThat(run).isEqualTo(read(without));
  }

  @Test
  void ignoresFieldsItDoesNotKnow() throws Exception {
    RunResult run = everything();
    String json =
        json(run)
            .replace("\"version\"", "\"moon\": {\"phase\": [1, 2.5, true, null]}, \"version\"")
            .replace("\"block\"", "\"core\": 3, \"block\"");

    assertThat(read(json)).isEqualTo(run);
  }

  @Test
  void refusesAVersionFromTheFuture() {
    assertThatThrownBy(() -> read(json(everything()).replace("dbtest/run/2", "dbtest/run/3")))
        .isInstanceOf(UnreadableRunException.class)
        .hasMessage(
            "run.json was written by a newer dbtest: its format is dbtest/run/3, and this dbtest reads up to dbtest/run/2. Use the newer dbtest to read it.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '^',
      value = {
        "7; it is \"7\", not an object",
        "null; it is missing, not an object",
        "{}; schema is missing, not a string",
        "{\"schema\": 7}; schema is \"7\", not a string",
        "{\"schema\": \"jmh\"}; schema is \"jmh\", which is not known",
        "{\"schema\": \"dbtest/run/x\"}; schema is \"dbtest/run/x\", which is not known"
      })
  void saysWhichFieldIsWrong(String json, String reason) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(UnreadableRunException.class)
        .hasMessageContaining("run.json is not a run of dbtest or JMH: " + reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '^',
      value = {
        "\"block\": 1,; \"block\": \"one\",; benchmarks[0].forks[0].block is \"one\", not a number",
        "\"status\": \"FAILED\"; \"status\": \"SAD\"; tests[1].outcome.status is \"SAD\", which is not known",
        "\"mode\": \"avgt\"; \"mode\": \"x\"; benchmarks[0].settings.mode is \"x\", which is not known",
        "\"started\": \"2026; \"started\": \"20x6; started is \"20x6-11-23T08:00:00Z\", not a time",
        "\"threads\": 1,; \"threads\": 0,; threads must be at least 1, not 0",
        "\"seed\": \"42\"; \"seed\": \"4x\"; seed is \"4x\", not a whole number",
      })
  void saysWhereARunIsWrong(String text, String replacement, String reason) throws Exception {
    String json = json(everything());
    assertThat(json).contains(text);

    assertThatThrownBy(() -> read(json.replace(text, replacement)))
        .isInstanceOf(UnreadableRunException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void saysThatADocumentIsCutOff() throws Exception {
    String json = json(everything());
    for (int length = 0; length < json.length(); length += 997) {
      String half = json.substring(0, length);

      assertThatThrownBy(() -> read(half))
          .isInstanceOf(UnreadableRunException.class)
          .hasMessageStartingWith("run.json is not a JSON document: ");
    }
  }

  @Test
  void refusesASecondDocumentBehindTheFirst() throws Exception {
    String json = json(everything());

    assertThatThrownBy(() -> read(json + json))
        .isInstanceOf(UnreadableRunException.class)
        .hasMessageContaining("there is more behind the end of the document");
  }

  @Test
  void saysWhatIsWrongWithoutTheWordsOfAParser() {
    assertThatThrownBy(() -> read("{\"seed\": NaN}"))
        .hasMessageContaining("Non-standard token 'NaN' (line 1)");
    assertThatThrownBy(() -> read("[".repeat(2_000)))
        .hasMessageContaining("nesting depth")
        .hasMessageNotContaining("Constraints");
  }

  @Test
  void saysThatAFileIsMissing() {
    assertThatThrownBy(() -> RunReader.read(Path.of("no-such-run.json")))
        .isInstanceOf(UnreadableRunException.class)
        .hasMessageStartingWith("Cannot read no-such-run.json: there is no such file.");
  }

  private static RunResult everything() {
    List<BenchmarkResult> all = new ArrayList<>(SampleRuns.comparison());
    all.addAll(SampleRuns.troubledBenchmarks());
    return SampleRuns.run(SampleRuns.tests(), all, SampleRuns.problems());
  }

  private static String json(RunResult run) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonReport().write(SampleRuns.summary(run), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static RunResult read(String json) throws UnreadableRunException, IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return RunReader.read(new ByteArrayInputStream(bytes), "run.json");
  }
}
