package dev.dbtest.report.asciidoc;

import dev.dbtest.report.RunHead;
import dev.dbtest.report.SafeText;

/**
 * Text that AsciiDoc shows as it is. The code under test decides what it says, so it must not end a
 * table cell, include a file, or begin a macro. Marks are written as references to characters,
 * which are put in after everything else was read.
 */
final class AsciiDocText {

  static final RunHead.Writer WRITER =
      new RunHead.Writer() {
        @Override
        public String plain(String text) {
          return AsciiDocText.plain(text);
        }

        @Override
        public String code(String text) {
          return AsciiDocText.code(text);
        }
      };

  private static final int SHORTEST_FENCE = 4;

  private AsciiDocText() {}

  /** One line of prose or of a table cell. It never stands at the beginning of a line. */
  static String plain(String text) {
    return escaped(SafeText.line(text));
  }

  /** One line in monospace. */
  static String code(String text) {
    String safe = SafeText.exact(text);
    return safe.isEmpty() ? "" : "``" + escaped(safe) + "``";
  }

  private static String escaped(String safe) {
    StringBuilder escaped = new StringBuilder(safe.length() + 16);
    for (int i = 0; i < safe.length(); i++) {
      char c = safe.charAt(i);
      if (isMark(safe, i)) {
        escaped.append("&#").append((int) c).append(';');
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static boolean isMark(String text, int at) {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    char last = at > 0 ? text.charAt(at - 1) : ' ';
    char c = text.charAt(at);
    return switch (c) {
      case '&', '<', '>', '|', '\\', '`', '*', '~', '^', '+', '{', '}', '\'' -> true;
      case '_', '#' -> !Character.isLetterOrDigit(last) || !Character.isLetterOrDigit(next);
      // Macros, links and terms are a colon with something behind it.
      case ':', ';' -> next != ' ';
      case '[', ']', ')', '.', '-', '=' -> next == c || last == c || next == '>';
      case '(' -> next == c || last == c || isSign(text, at);
      case '@' -> Character.isLetterOrDigit(next);
      default -> false;
    };
  }

  /** Whether three letters would become one sign, such as that of a trade mark. */
  private static boolean isSign(String text, int at) {
    return text.startsWith("(C)", at) || text.startsWith("(R)", at) || text.startsWith("(TM)", at);
  }

  /**
   * Lines as a block that shows them as they are.
   *
   * @param language what the lines are in, for readers that colour them; empty for plain text
   * @param text the lines, each ending in {@code \n}
   */
  static String block(String language, String text) {
    StringBuilder block = new StringBuilder(text.length() + 64);
    String fence = "-".repeat(Math.max(SHORTEST_FENCE, longestFence(text) + 1));
    block.append(language.isEmpty() ? "[listing" : "[source," + language);
    // Else a number in pointed brackets would become a remark.
    block.append(",subs=specialchars]\n").append(fence).append('\n');
    for (String line : text.split("\n", -1)) {
      // What includes other files does so even here, unless something stands before it.
      block.append(isDirective(line) ? " " : "").append(line).append('\n');
    }
    if (text.endsWith("\n")) {
      block.setLength(block.length() - 1);
    }
    return block.append(fence).append("\n\n").toString();
  }

  private static boolean isDirective(String line) {
    String words = line.startsWith("\\") ? line.substring(1) : line;
    return words.startsWith("include::")
        || words.startsWith("ifdef::")
        || words.startsWith("ifndef::")
        || words.startsWith("ifeval::")
        || words.startsWith("endif::");
  }

  /** The longest line of dashes alone. */
  private static int longestFence(String text) {
    int longest = 0;
    for (String line : text.split("\n", -1)) {
      String dashes = line.stripTrailing();
      if (dashes.chars().allMatch(c -> c == '-')) {
        longest = Math.max(longest, dashes.length());
      }
    }
    return longest;
  }
}
