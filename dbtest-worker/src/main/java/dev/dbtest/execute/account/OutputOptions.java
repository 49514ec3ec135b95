package dev.dbtest.execute.account;

/**
 * What happens to the output of code under test.
 *
 * @param live whether it is reported while the tests run
 * @param limit bytes kept per case: half for each stream, and of these half from its beginning and
 *     half from its end
 * @param passedLimit bytes kept per case that passed
 * @param published directory for files that tests publish; empty to leave that to their engine
 */
public record OutputOptions(boolean live, int limit, int passedLimit, String published) {

  /** Output is kept for the report, up to a mebibyte per case. */
  public static final OutputOptions DEFAULT = new OutputOptions(false, 1 << 20, 16 << 10, "");

  /** These options with a directory for files that tests publish. */
  public OutputOptions withPublished(String directory) {
    return new OutputOptions(live, limit, passedLimit, directory);
  }
}
