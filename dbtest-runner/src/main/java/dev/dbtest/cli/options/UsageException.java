package dev.dbtest.cli.options;

/** The command line says something that cannot be done. */
public final class UsageException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String hint;

  /**
   * A wrong command line.
   *
   * @param message what is wrong, in one line
   * @param hint what to do instead, in one line
   */
  public UsageException(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  /** What to do instead, in one line. */
  public String hint() {
    return hint;
  }
}
