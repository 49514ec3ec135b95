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
        || message.indexOf(comparison.expected(), values) < 0
        || message.indexOf(comparison.actual(), values) < 0) {
      return message;
    }
    String words = message.substring(0, values).strip();
    return words.endsWith("==>") ? words.substring(0, words.length() - 3).strip() : words;
  }
}
