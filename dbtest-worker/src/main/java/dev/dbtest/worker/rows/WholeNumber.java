package dev.dbtest.worker.rows;

import java.math.BigInteger;

/**
 * Reads whole numbers in tables: decimal, regardless of leading zeros, or in other bases as in Java
 * source code. {@code Integer.decode} would take {@code 010} for eight.
 */
final class WholeNumber {

  private WholeNumber() {}

  /**
   * Reads a number.
   *
   * @param text such as {@code 42}, {@code -007}, {@code 1_000}, {@code 0x1F} or {@code 0b101}
   * @param least the smallest that fits
   * @param most the largest that fits
   * @throws NumberFormatException if the text is not a whole number, or does not fit
   */
  static long of(String text, long least, long most) {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    String digits = signed ? text.substring(1) : text;
    int base = 10;
    if (digits.startsWith("0x") || digits.startsWith("0X")) {
      base = 16;
    } else if (digits.startsWith("0b") || digits.startsWith("0B")) {
      base = 2;
    }
    digits = base == 10 ? digits : digits.substring(2);
    if (digits.isEmpty()
        || !isDigit(digits, 0, base)
        || !isDigit(digits, digits.length() - 1, base)) {
      // Not left to the parser: it would take a second sign.
      throw new NumberFormatException(text);
    }
    BigInteger number = new BigInteger(digits.replace("_", ""), base);
    BigInteger value = text.startsWith("-") ? number.negate() : number;
    if (value.bitLength() > 63 || value.longValue() < least || value.longValue() > most) {
      throw new NumberFormatException(text);
    }
    return value.longValue();
  }

  private static boolean isDigit(String digits, int index, int base) {
    return Character.digit(digits.charAt(index), base) >= 0;
  }
}
