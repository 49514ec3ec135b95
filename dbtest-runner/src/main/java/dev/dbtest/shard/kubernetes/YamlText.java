package dev.dbtest.shard.kubernetes;

import java.util.List;
import java.util.Locale;

/**
 * Text as scalars of YAML. It always stands in double quotes, since a plain {@code no}, {@code 1e3}
 * or {@code 0x10} is no text, and which other words are none differs between readers.
 */
final class YamlText {

  private YamlText() {}

  /** One text. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints().forEach(point -> append(point, out));
    return out.append('"').toString();
  }

  /** A sequence in one line. */
  static String sequence(List<String> texts) {
    return "[" + String.join(", ", texts.stream().map(YamlText::quoted).toList()) + "]";
  }

  private static void append(int point, StringBuilder out) {
    if (point == '"' || point == '\\') {
      out.append('\\').appendCodePoint(point);
    } else if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
      // Half a character, which no reader takes.
      out.append("\\uFFFD");
    } else if (isPlain(point)) {
      out.appendCodePoint(point);
    } else {
      out.append(String.format(Locale.ROOT, point > 0xFFFF ? "\\U%08X" : "\\u%04X", point));
    }
  }

  /** Line ends of Unicode, the byte order mark and whatever cannot be seen are escaped. */
  private static boolean isPlain(int point) {
    int type = Character.getType(point);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && type != Character.UNASSIGNED
        && type != Character.PRIVATE_USE;
  }
}
