package dev.dbtest.report.html;

import dev.dbtest.model.Status;
import dev.dbtest.summary.Table.Tone;

/** Shows how something ended by a word and a shape, so that nobody depends on a colour. */
final class Mark {
  private Mark() {}

  /** A case's status. */
  static String of(Status status) {
    return badge(style(status), shape(status), word(status));
  }

  /** Something else, such as a verdict. */
  static String of(Tone tone, String word) {
    String shape =
        switch (tone) {
          case GOOD -> "▼";
          case BAD -> "▲";
          case CAUTION -> "?";
          case PLAIN -> "=";
          case QUIET -> "◇";
        };
    return badge(style(tone), shape, new Html().text(word).toString());
  }

  private static String badge(String style, String shape, String word) {
    return "<span class=\"mark %s\"><span aria-hidden=\"true\">%s</span> %s</span>"
        .formatted(style, shape, word);
  }

  /** The status in a word or two. */
  static String word(Status status) {
    return switch (status) {
      case PASSED -> "passed";
      case FAILED -> "failed";
      case ERROR -> "error";
      case SKIPPED -> "skipped";
      case FLAKY -> "flaky";
      case NOT_RUN -> "not run";
    };
  }

  /** What {@code s:} in the search box takes for the status. */
  static String key(Status status) {
    return word(status).replace(" ", "");
  }

  private static String shape(Status status) {
    return switch (status) {
      case PASSED -> "✓";
      case FAILED -> "✕";
      case ERROR -> "!";
      case SKIPPED -> "–";
      case FLAKY -> "~";
      case NOT_RUN -> "○";
    };
  }

  private static String style(Status status) {
    return switch (status) {
      case PASSED -> "good";
      case FAILED, ERROR, NOT_RUN -> "bad";
      case FLAKY -> "caution";
      case SKIPPED -> "quiet";
    };
  }

  /** The style of a tone. */
  static String style(Tone tone) {
    return switch (tone) {
      case GOOD -> "good";
      case BAD -> "bad";
      case CAUTION -> "caution";
      case QUIET -> "quiet";
      case PLAIN -> "plain";
    };
  }
}
