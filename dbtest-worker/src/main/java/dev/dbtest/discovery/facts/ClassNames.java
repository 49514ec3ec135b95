package dev.dbtest.discovery.facts;

import java.util.Optional;

/** Maps class names to the names of their files, and back. */
public final class ClassNames {

  private ClassNames() {}

  /**
   * The binary name of the class in a file.
   *
   * @param file name of the file in its class root, with slashes
   * @return none if no class loader would look there for a class, or if the class describes a
   *     package or module
   */
  public static Optional<String> ofFile(String file) {
    if (!file.endsWith(".class")
        || file.endsWith("module-info.class")
        || file.endsWith("package-info.class")
        || file.startsWith("META-INF/")
        || file.startsWith("BOOT-INF/")
        || file.startsWith("WEB-INF/")) {
      return Optional.empty();
    }
    return Optional.of(file.substring(0, file.length() - ".class".length()).replace('/', '.'));
  }

  /** Name of the file of a class in its class root, with slashes. */
  public static String file(String className) {
    return className.replace('.', '/') + ".class";
  }
}
