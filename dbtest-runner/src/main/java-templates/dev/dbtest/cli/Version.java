package dev.dbtest.cli;

/** The version of dbtest, written into this class when it is built. */
final class Version {

  private static final String TEXT = "${project.version}";

  private Version() {}

  /** The version, such as {@code 1.2.0}. */
  static String text() {
    return TEXT;
  }
}
