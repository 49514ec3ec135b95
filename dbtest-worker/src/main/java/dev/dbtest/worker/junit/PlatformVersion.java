package dev.dbtest.worker.junit;

/** Tells which JUnit Platform the project has, where that may be the reason why it fails. */
final class PlatformVersion {

  private PlatformVersion() {}

  /** Such as {@code 1.10.2}; empty if that is not known. */
  static String present() {
    try {
      Package engine =
          Class.forName(
                  "org.junit.platform.engine.TestEngine",
                  false,
                  Thread.currentThread().getContextClassLoader())
              .getPackage();
      String version = engine == null ? null : engine.getImplementationVersion();
      return version == null ? "" : version;
    } catch (ClassNotFoundException | LinkageError e) {
      return "";
    }
  }

  /** Whether this is a version from 1.0 to 1.9. */
  static boolean isTooOld(String version) {
    return version.startsWith("1.")
        && version.length() > 3
        && Character.isDigit(version.charAt(2))
        && version.charAt(3) == '.';
  }
}
