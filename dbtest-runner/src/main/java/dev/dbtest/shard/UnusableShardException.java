package dev.dbtest.shard;

/** What says which part of a run this machine has makes no sense. */
public final class UnusableShardException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String hint;

  /**
   * Nothing can be run.
   *
   * @param message what is wrong, with the variable and its value
   * @param hint what to do about it
   */
  public UnusableShardException(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  /** What to do about it, in one sentence. */
  public String hint() {
    return hint;
  }
}
