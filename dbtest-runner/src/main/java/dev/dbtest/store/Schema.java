package dev.dbtest.store;

/** The name of the format and its version. */
final class Schema {
  /** What every version's name begins with. */
  static final String NAME = "dbtest/run/";

  /**
   * The version that is written. It rises when a reader of the old one could misunderstand the new
   * one; a further field alone does not raise it, since readers skip what they do not know.
   */
  static final int VERSION = 1;

  private Schema() {}

  static String current() {
    return NAME + VERSION;
  }
}
