package dev.dbtest.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema that editors go by says what the table of options says. */
class ConfigSchemaTest {

  private static final Path FILE = Path.of("..", "docs", "formats", "dbtest-toml.schema.json");

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void isTheOneThatIsPublished() throws IOException {
    String schema = ConfigSchema.text();
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(FILE, schema);
    }

    assertThat(schema).as("write it with -DargLine=-Dgolden.write=true").isEqualTo(published());
  }

  @Test
  void allowsWhatADocumentMaySay() throws IOException {
    assertThat(
            errors(
                """
                {"color": "never", "report": "junit",
                 "unit": {"jobs": 4, "timeout": "10s", "jvm-arg": ["-ea"]},
                 "bench": {"tags": "not own", "precision": 1.5, "fail-on": "regression=5%"},
                 "profile": {"ci": {"verbose": true, "bench": {"effort": "thorough"}}}}
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"fork\": 1}",
        "{\"yes\": true}",
        "{\"bnech\": {}}",
        "{\"list\": {\"forks\": 1}}",
        "{\"verbose\": \"yes\"}",
        "{\"effort\": \"slow\"}",
        "{\"jobs\": [1]}",
        "{\"profile\": {\"ci\": {\"profile\": {}}}}"
      })
  void refusesWhatDbtestRefuses(String document) throws IOException {
    assertThat(errors(document)).isNotEmpty();
  }

  private static Iterable<?> errors(String document) throws IOException {
    JsonNode schema = JSON.readTree(published());
    JsonSchema strict =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    return strict.validate(JSON.readTree(document));
  }

  private static String published() throws IOException {
    return Files.readString(FILE);
  }
}
