package dev.dbtest.junit;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where the project's own classes are, as far as that can be seen from inside. */
final class ClassRoots {

  /** Surefire starts its JVM with a jar that names the class path. */
  private static final List<String> PROPERTIES =
      List.of("java.class.path", "surefire.test.class.path");

  private ClassRoots() {}

  /** The directories on the class path, and what a suite was loaded from. */
  static List<Path> with(Class<?> suite) {
    Set<Path> roots = new LinkedHashSet<>();
    CodeSource source = suite.getProtectionDomain().getCodeSource();
    if (source != null && source.getLocation() != null) {
      try {
        roots.add(Path.of(source.getLocation().toURI()));
      } catch (URISyntaxException | RuntimeException e) {
        // Classes may come from anywhere. Frames of them are then not told from those of libraries.
      }
    }
    for (String property : PROPERTIES) {
      String classPath = System.getProperty(property, "");
      for (String entry : classPath.split(File.pathSeparator, -1)) {
        File file = new File(entry);
        if (!entry.isEmpty() && file.isDirectory()) {
          roots.add(file.toPath());
        }
      }
    }
    return List.copyOf(roots);
  }
}
