package dev.dbtest.discovery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A directory or jar with class files. */
sealed interface ClassRoot permits DirectoryRoot, JarRoot {

  /** Where it is. */
  Path path();

  /** Sums up what discovery reads of it. */
  Fingerprint fingerprint();

  /** Binary names of the classes that a class loader could load from it, sorted. */
  List<String> classNames() throws IOException;

  /** A text file in it, UTF-8. */
  Optional<String> text(String name) throws IOException;

  /** The first bytes of a class file, at most {@code count}. */
  byte[] start(String className, int count) throws IOException;

  /** Whether there certainly is no class file in it. */
  boolean isCertainlyEmpty();

  /**
   * The binary name of the class in a file.
   *
   * @param file name of the file in its root, with slashes
   * @return none if no class loader would look there for a class, or if the class describes a
   *     package or module
   */
  static Optional<String> className(String file) {
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

  /** Name of the file of a class in its root, with slashes. */
  static String fileName(String className) {
    return className.replace('.', '/') + ".class";
  }
}
