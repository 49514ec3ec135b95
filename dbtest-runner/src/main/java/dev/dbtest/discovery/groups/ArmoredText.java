package dev.dbtest.discovery.groups;

/**
 * Text in the encoding that JMH uses for parameter values, so that blanks and line ends in them do
 * no harm: three characters of 16 bits each, the lowest bits first, become eight digits of six
 * bits. The last eight digits are padded with {@code =}.
 */
final class ArmoredText {

  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private ArmoredText() {}

  /**
   * Decodes armored text.
   *
   * @throws IllegalArgumentException if this is not armored text
   */
  static String decode(String armored) {
    if (armored.length() % 8 != 0) {
      throw new IllegalArgumentException("armored text comes in eights");
    }
    StringBuilder text = new StringBuilder();
    for (int start = 0; start < armored.length(); start += 8) {
      long bits = 0;
      int digits = 0;
      while (digits < 8 && armored.charAt(start + digits) != '=') {
        int digit = DIGITS.indexOf(armored.charAt(start + digits));
        if (digit < 0) {
          throw new IllegalArgumentException("armored text has no such digit");
        }
        bits |= (long) digit << (6 * digits);
        digits++;
      }
      for (int i = 0; i < digits * 6 / 16; i++) {
        text.append((char) (bits >>> (16 * i)));
      }
    }
    return text.toString();
  }
}
