package dev.dbtest.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.dbtest.report.RandomRuns;
import dev.dbtest.report.SampleRuns;
import dev.dbtest.summary.Summary;
import dev.dbtest.testing.Golden;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The schema that readers of run documents go by describes everything that is written. */
class SchemaTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonSchema schema = strictSchema();

  @Test
  void describesARunInWhichEverythingHappens() throws Exception {
    assertThat(schema.validate(JSON.readTree(Golden.read("json/everything.json")))).isEmpty();
  }

  @Test
  void describesGates() throws Exception {
    Summary summary = SampleRuns.summary(SampleRuns.run(List.of(), SampleRuns.gated()));

    assertThat(schema.validate(document(summary))).isEmpty();
  }

  @Test
  void describesTestsInQuarantine() throws Exception {
    assertThat(schema.validate(document(SampleRuns.quarantined()))).isEmpty();
  }

  @Test
  void describesWhatSeveralMachinesMeasured() throws Exception {
    assertThat(schema.validate(document(SampleRuns.summary(ReplicatedJsonTest.RUN)))).isEmpty();
  }

  @Test
  void describesRunsOfAllKinds() throws Exception {
    for (int seed = 0; seed < 100; seed++) {
      Summary summary = SampleRuns.summary(new RandomRuns(seed).run());

      assertThat(schema.validate(document(summary))).as("seed %s", seed).isEmpty();
    }
  }

  @Test
  void refusesWhatItDoesNotDescribe() throws Exception {
    ObjectNode document = (ObjectNode) JSON.readTree(Golden.read("json/everything.json"));
    document.put("moon", "full");
    document.remove("seed");

    assertThat(schema.validate(document)).hasSize(2);
  }

  private static JsonNode document(Summary summary) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonReport().write(summary, out);
    return JSON.readTree(out.toByteArray());
  }

  /** Readers skip fields they do not know; here each must be described. */
  private static JsonSchema strictSchema() {
    try {
      JsonNode schema = JSON.readTree(Path.of("../docs/formats/run-2.schema.json").toFile());
      forbidFurtherFields(schema);
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void forbidFurtherFields(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.has("type")
        && object.path("properties").isObject()) {
      object.put("additionalProperties", false);
    }
    node.forEach(SchemaTest::forbidFurtherFields);
  }
}
