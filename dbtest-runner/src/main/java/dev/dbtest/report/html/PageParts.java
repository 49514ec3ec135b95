package dev.dbtest.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Style and script of the page, and the policy that lets a browser run these two and nothing else.
 *
 * @param style text of the style sheet
 * @param script text of the script
 */
record PageParts(String style, String script) {

  /** The parts that belong to this version of dbtest. */
  static PageParts load() throws IOException {
    return new PageParts(resource("report.css"), resource("report.js"));
  }

  /**
   * What a browser is told to refuse: everything but style and script with these hashes. Should a
   * name ever get through as markup, it still could neither run nor fetch anything.
   */
  String policy() {
    return "default-src 'none'; style-src '"
        + hash(style)
        + "'; script-src '"
        + hash(script)
        + "'; img-src data:; base-uri 'none'; form-action 'none'";
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = PageParts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is missing in the jar of dbtest; install it again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
  }
}
