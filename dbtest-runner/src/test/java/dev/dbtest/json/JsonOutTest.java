package dev.dbtest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonOutTest {

  @Test
  void escapesWhatMustNotBeSeen() throws IOException {
    assertThat(document("a\u202eb\u0085c\ufffed\u007fe\"f"))
        .contains("\"a\\u202Eb\\u0085c\\uFFFEd\\u007Fe\\\"f\"");
  }

  @Test
  void escapesHalvesOfCharacters() throws IOException {
    assertThat(document("a\ud83d")).contains("\"a\\uD83D\"");
    assertThat(document("\ude42b")).contains("\"\\uDE42b\"");
  }

  @Test
  void escapesNamesAsItEscapesValues() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonOut json = new JsonOut(out);
    json.object(() -> json.texts("map", Map.of("k\u2066\ud83d", "v")));
    json.finish();

    assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"k\\u2066\\uD83D\": \"v\"");
  }

  @Test
  void writesLettersOfAllScriptsAsTheyAre() throws IOException {
    assertThat(document("naïve Σ 表")).contains("\"naïve Σ 表\"");
  }

  @Test
  void escapesOneTextOnly() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonOut json = new JsonOut(out);
    json.object(
        () -> {
          json.text("odd", "\u202e表");
          json.text("usual", "表");
        });
    json.finish();

    assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"\\u202E\\u8868\"", "\"表\"");
  }

  private static String document(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonOut json = new JsonOut(out);
    json.object(() -> json.text("text", text));
    json.finish();
    return out.toString(StandardCharsets.UTF_8);
  }
}
