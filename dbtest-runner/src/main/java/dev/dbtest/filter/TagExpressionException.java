package dev.dbtest.filter;

/**
 * A tag expression is malformed. The message says why and shows the place:
 *
 * <pre>
 * The tag expression is wrong at column 10: a tag is missing.
 *   fast and
 *           ^
 * </pre>
 */
public final class TagExpressionException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;
  private static final int SHOWN_AROUND = 60;

  private final int column;

  TagExpressionException(String reason, String expression, int position) {
    super(message(reason, expression, position));
    this.column = position + 1;
  }

  /** Where it is wrong, from 1; one past the end if something is missing there. */
  public int column() {
    return column;
  }

  private static String message(String reason, String expression, int position) {
    int from = Math.max(0, position - SHOWN_AROUND);
    int to = Math.min(expression.length(), position + SHOWN_AROUND);
    String shown = expression.substring(from, to).replaceAll("\\p{Cntrl}", " ");
    return "The tag expression is wrong at column "
        + (position + 1)
        + ": "
        + reason
        + ".\n  "
        + shown
        + "\n  "
        + " ".repeat(position - from)
        + '^';
  }
}
