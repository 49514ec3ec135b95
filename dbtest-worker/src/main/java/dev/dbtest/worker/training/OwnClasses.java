package dev.dbtest.worker.training;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Loads classes of dbtest that training does not use, but a run may. */
public final class OwnClasses {

  private static final String SUFFIX = ".class";

  private OwnClasses() {}

  /**
   * Loads classes from our own jars on the class path.
   *
   * @param beginnings beginnings of their names as entries of jars, such as {@code dev/dbtest/api/}
   */
  public static void load(List<String> beginnings) throws IOException {
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path jar = Path.of(entry);
      if (jar.getFileName().toString().startsWith("dbtest-")) {
        load(jar, beginnings);
      }
    }
  }

  private static void load(Path jar, List<String> beginnings) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
        String name = entries.nextElement().getName();
        if (name.endsWith(SUFFIX) && beginsWithOne(beginnings, name)) {
          load(name.substring(0, name.length() - SUFFIX.length()).replace('/', '.'));
        }
      }
    }
  }

  private static boolean beginsWithOne(List<String> beginnings, String name) {
    for (String beginning : beginnings) {
      if (name.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }

  private static void load(String className) {
    try {
      Class.forName(className, false, OwnClasses.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      // A class that needs a library which is missing here is not needed at start-up either.
    }
  }
}
