package dev.dbtest.discovery;

import dev.dbtest.testing.CompiledProject;
import java.io.IOException;
import java.nio.file.Path;

/** Jars with other classes for other releases of Java. */
final class ReleaseJarFixture {

  private ReleaseJarFixture() {}

  /**
   * A jar with the suite {@code p.A} in a place under META-INF.
   *
   * @param place such as {@code versions/21/}
   */
  static Path suiteOf(Path temp, String place) throws IOException {
    Path root = temp.resolve("releases");
    CompiledProject.write(
        root.resolve("META-INF/MANIFEST.MF"), "Manifest-Version: 1.0\nMulti-Release: true\n");
    suite(root.resolve("META-INF").resolve(place), "a");
    return CompiledProject.pack(root, temp.resolve("releases.jar"));
  }

  /** Compiles the suite {@code p.A} with one test into a directory. */
  static Path suite(Path classes, String test) throws IOException {
    return CompiledProject.in(classes)
        .source(
            "package p;",
            "@dev.dbtest.api.TestSuite public class A {",
            "  @dev.dbtest.api.Test public void " + test + "() {}",
            "}")
        .compile();
  }
}
