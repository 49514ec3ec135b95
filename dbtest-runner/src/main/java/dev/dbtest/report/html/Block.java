package dev.dbtest.report.html;

import dev.dbtest.json.JsonOut;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * A part of the page that is packed until somebody looks at it. Browsers neither run nor show it.
 * What is in it depends on the run alone; how it is packed depends on the JDK, too.
 */
final class Block {
  private static final int PACKED_AT_ONCE = 1 << 13;

  private Block() {}

  /** Texts, packed as a JSON array. */
  static void writeTexts(String id, List<String> texts, Html to) throws IOException {
    write(id, json -> json.array(texts, json::text), to);
  }

  /** Anything, packed as JSON. */
  static void write(String id, Content content, Html to) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4_096);
    try (GZIPOutputStream packed = new GZIPOutputStream(bytes, PACKED_AT_ONCE)) {
      JsonOut json = new JsonOut(packed);
      content.write(json);
      json.finish();
    }
    to.markup("<script type=\"application/octet-stream\"")
        .attribute("id", id)
        .markup(">")
        .markup(Base64.getEncoder().encodeToString(bytes.toByteArray()))
        .markup("</script>\n");
  }

  /** What goes into a block. */
  @FunctionalInterface
  interface Content {
    /** Writes it. */
    void write(JsonOut json) throws IOException;
  }
}
