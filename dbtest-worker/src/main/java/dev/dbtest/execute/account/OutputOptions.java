package dev.dbtest.execute.account;

/**
 * What becomes of the output of code under test.
 *
 * @param live whether it is reported while the tests run
 * @param limit bytes kept of a case, half of each stream, half from its beginning and half from its
 *     end
 * @param passedLimit bytes kept of a case that passed
 */
public record OutputOptions(boolean live, int limit, int passedLimit) {

  /** Kept for the report, a mebibyte a case. */
  public static final OutputOptions DEFAULT = new OutputOptions(false, 1 << 20, 16 << 10);
}
