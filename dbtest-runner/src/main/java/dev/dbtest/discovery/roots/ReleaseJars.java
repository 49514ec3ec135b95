package dev.dbtest.discovery.roots;

import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;

/**
 * Opens jars as the JVM that runs the tests does. A jar with {@code Multi-Release} in its manifest
 * has other classes for other releases of Java, and may have some for newer releases alone.
 */
public final class ReleaseJars {

  private ReleaseJars() {}

  /**
   * Opens a jar. Its entries, and its versioned stream, are those for the release.
   *
   * @param release feature release of the JVM, such as 17
   * @throws java.util.zip.ZipException if it is no jar
   */
  public static JarFile open(Path jar, int release) throws IOException {
    return new JarFile(
        jar.toFile(), false, ZipFile.OPEN_READ, Runtime.Version.parse(Integer.toString(release)));
  }
}
