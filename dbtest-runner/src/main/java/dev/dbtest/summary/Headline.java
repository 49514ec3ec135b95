package dev.dbtest.summary;

import dev.dbtest.model.Failure;
import dev.dbtest.model.Failure.Comparison;
import java.util.Locale;

/** What a failure says, without what a report shows beside it anyway. */
final class Headline {
  private Headline() {}

  /**
   * The message of the failure. Where expected and actual value are known and the message repeats
   * them after its own words, as assertion libraries do, only the words are kept.
   */
  static String of(Failure failure) {
    String message = failure.message().strip();
    Comparison comparison = failure.comparison();
    if (comparison == null) {
      return message;
    }
    int values = message.toLowerCase(Locale.ROOT).indexOf("expected");
    if (values < 0
        || !repeats(message, values, comparison.expected())
        || !repeats(message, values, comparison.actual())) {
      return message;
    }
    String words = message.substring(0, values).strip();
    return words.endsWith("==>") ? words.substring(0, words.length() - 3).strip() : words;
  }

  /** The first line of a text that is not blank; empty if there is none. */
  static String firstLine(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("");
  }

  /** Whether the value stands in the message from there on, be it indented line by line. */
  private static boolean repeats(String message, int from, String value) {
    return message.indexOf(value, from) >= 0
        || (value.indexOf('\n') >= 0
            && squeezed(message.substring(from)).contains(squeezed(value)));
  }

  /** The text without blanks and line ends. */
  private static String squeezed(String text) {
    StringBuilder squeezed = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        squeezed.append(text.charAt(i));
      }
    }
    return squeezed.toString();
  }
}
