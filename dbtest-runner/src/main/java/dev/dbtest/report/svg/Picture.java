package dev.dbtest.report.svg;

import java.nio.charset.StandardCharsets;

/**
 * A picture in a file of its own.
 *
 * @param fileName its file, which stands beside the document that shows it
 * @param title what it shows
 * @param svg the picture
 */
public record Picture(String fileName, String title, String svg) {

  private static final String PLAIN = "-._~";

  /** The file name as a link has it. */
  public String link() {
    StringBuilder link = new StringBuilder();
    for (byte each : fileName.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xff);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (letter || (c >= '0' && c <= '9') || PLAIN.indexOf(c) >= 0) {
        link.append(c);
      } else {
        link.append(String.format("%%%02X", (int) c));
      }
    }
    return link.toString();
  }
}
