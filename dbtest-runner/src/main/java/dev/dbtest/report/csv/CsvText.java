package dev.dbtest.report.csv;

import dev.dbtest.report.SafeText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** Builds lines of comma-separated values. */
final class CsvText {

  /** More digits than any measurement has. */
  private static final MathContext DIGITS = new MathContext(9);

  private final StringBuilder to = new StringBuilder(8_192);
  private boolean first = true;

  /** A value of ours, which needs no quotes. */
  CsvText word(String value) {
    to.append(first ? "" : ",").append(value);
    first = false;
    return this;
  }

  /** A text from the code under test, in one line. */
  CsvText text(String value) {
    String safe = SafeText.exact(value);
    if (isFormula(safe)) {
      safe = "'" + safe;
    }
    return word(needsQuotes(safe) ? '"' + safe.replace("\"", "\"\"") + '"' : safe);
  }

  /**
   * Whether a spreadsheet would compute a text, or call a program for it. A value such as {@code -1
   * EUR} is none: nobody should have to take an apostrophe off again.
   */
  private static boolean isFormula(String text) {
    return text.startsWith("=")
        || text.startsWith("@")
        || ((text.startsWith("+") || text.startsWith("-"))
            && (text.indexOf('(') >= 0 || text.indexOf('|') >= 0 || text.indexOf('!') >= 0));
  }

  private static boolean needsQuotes(String text) {
    return text.indexOf(',') >= 0
        || text.indexOf('"') >= 0
        || text.startsWith(" ")
        || text.endsWith(" ");
  }

  /** A number with a point, whatever the locale; nothing if it is not finite. */
  CsvText number(@Nullable Double value) {
    return word(
        value == null || !Double.isFinite(value)
            ? ""
            : new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString());
  }

  /** A whole number. */
  CsvText number(int value) {
    return word(Integer.toString(value));
  }

  /** A time in seconds. */
  CsvText seconds(Duration time) {
    return word(
        BigDecimal.valueOf(time.toSeconds())
            .add(BigDecimal.valueOf(time.toNanosPart(), 9))
            .stripTrailingZeros()
            .toPlainString());
  }

  /** Columns that do not apply, from one to another. */
  CsvText nothing(Column from, Column to) {
    EnumSet.range(from, to).forEach(column -> word(""));
    return this;
  }

  /** Ends a line, as RFC 4180 has it. */
  void endLine() {
    to.append("\r\n");
    first = true;
  }

  @Override
  public String toString() {
    return to.toString();
  }
}
