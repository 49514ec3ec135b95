package dev.dbtest.store;

/** The name of the format and its version. */
final class Schema {
  /** What every version's name begins with. */
  static final String NAME = "dbtest/run/";

  /**
   * The version that is written. It is raised when a reader of the old version could misunderstand
   * the new one; an additional field alone does not raise it, since readers skip what they do not
   * know.
   */
  static final int VERSION = 2;

  private Schema() {}

  static String current() {
    return NAME + VERSION;
  }
}
