package dev.dbtest.worker.failure;

/** Cuts text that is too long for a report. */
final class Cut {

  private Cut() {}

  /** The text, or its first and last characters with a note of how many are missing. */
  static String to(int limit, String text) {
    if (text.length() <= limit) {
      return text;
    }
    int head = limit - limit / 8;
    int tail = limit / 8;
    if (Character.isHighSurrogate(text.charAt(head - 1))) {
      head--;
    }
    int tailAt = text.length() - tail;
    if (Character.isLowSurrogate(text.charAt(tailAt))) {
      tailAt++;
    }
    return text.substring(0, head)
        + " [… "
        + (tailAt - head)
        + " characters left out …] "
        + text.substring(tailAt);
  }
}
