package dev.dbtest.junit;

/** Decides which class loader tests see as that of their thread. */
final class Loaders {

  private Loaders() {}

  /** The one that the launcher has set, if it finds the suite; else that of the suite. */
  static ClassLoader of(Class<?> suite) {
    ClassLoader present = Thread.currentThread().getContextClassLoader();
    ClassLoader own = suite.getClassLoader();
    try {
      return present != null && Class.forName(suite.getName(), false, present) == suite
          ? present
          : own;
    } catch (ClassNotFoundException | LinkageError e) {
      return own;
    }
  }
}
