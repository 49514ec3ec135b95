package dev.dbtest.model;

/**
 * What a case printed.
 *
 * @param stdout text on standard output
 * @param stderr text on standard error
 * @param dropped bytes left out of the middle of both, because the case printed too much
 */
public record CapturedOutput(String stdout, String stderr, long dropped) {

  /** Nothing was printed. */
  public static final CapturedOutput NONE = new CapturedOutput("", "", 0);

  /** Whether nothing was printed. */
  public boolean isEmpty() {
    return stdout.isEmpty() && stderr.isEmpty() && dropped == 0;
  }
}
