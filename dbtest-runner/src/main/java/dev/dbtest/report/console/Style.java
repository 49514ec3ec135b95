package dev.dbtest.report.console;

import dev.dbtest.report.SafeText;
import dev.dbtest.summary.Table.Tone;

/**
 * What the terminal can show.
 *
 * @param colour whether it takes ANSI colours
 * @param unicode whether it takes characters beyond ASCII
 */
public record Style(boolean colour, boolean unicode) {
  /** Text without colours. */
  public static final Style PLAIN = new Style(false, true);

  /** Text without colours and without any character beyond ASCII. */
  public static final Style ASCII = new Style(false, false);

  /** Text with colours. */
  public static final Style COLOUR = new Style(true, true);

  /** How a text looks. */
  enum Ink {
    PLAIN(""),
    STRONG("1"),
    QUIET("2"),
    GOOD("32"),
    BAD("31"),
    BAD_STRONG("1;31"),
    CAUTION("33"),
    BAD_MARK("7;31"),
    GOOD_MARK("7;32");

    private final String code;

    Ink(String code) {
      this.code = code;
    }

    static Ink of(Tone tone) {
      return switch (tone) {
        case PLAIN -> PLAIN;
        case QUIET -> QUIET;
        case GOOD -> GOOD;
        case BAD -> BAD;
        case CAUTION -> CAUTION;
      };
    }
  }

  /** The text in that ink; {@code text} must be safe already. */
  String paint(Ink ink, String text) {
    return !colour || ink == Ink.PLAIN || text.isEmpty()
        ? text
        : "\u001b[" + ink.code + "m" + text + "\u001b[0m";
  }

  /** One line that the terminal can show and that cannot harm it. */
  String safe(String text) {
    return fit(LogCommands.disarm(SafeText.line(text)));
  }

  /** As {@link #safe}, with visible tabs. */
  String safeExact(String text) {
    return fit(LogCommands.disarm(SafeText.exact(text)));
  }

  private String fit(String safe) {
    if (unicode || isAscii(safe)) {
      return safe;
    }
    StringBuilder ascii = new StringBuilder(safe.length() + 16);
    safe.codePoints().forEach(c -> appendAscii(ascii, c));
    return ascii.toString();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static void appendAscii(StringBuilder to, int c) {
    switch (c) {
      case '±' -> to.append("+/-");
      case '×', '✗' -> to.append('x');
      case 'µ' -> to.append('u');
      case '–', '─' -> to.append('-');
      case '…' -> to.append("...");
      case '│' -> to.append('|');
      case '⋮' -> to.append(':');
      case '✓' -> to.append('+');
      case '█' -> to.append('#');
      case '░' -> to.append('.');
      case '·' -> to.append('-');
      default -> {
        if (c <= '~') {
          to.append((char) c);
        } else {
          SafeText.appendEscape(to, c);
        }
      }
    }
  }
}
