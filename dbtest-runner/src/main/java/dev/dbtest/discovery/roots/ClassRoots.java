package dev.dbtest.discovery.roots;

import dev.dbtest.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Checks the directories and jars of a module, and reports those that are of no use. */
public final class ClassRoots {

  private ClassRoots() {}

  /** The class roots that can be read, in order; each counts once. */
  public static List<ClassRoot> of(ScanRequest request, List<Problem> problems) {
    List<ClassRoot> roots = new ArrayList<>();
    for (Path path : new LinkedHashSet<>(request.classRoots())) {
      try {
        // ClassGraph takes the exclamation mark for the beginning of a path inside a jar.
        if (path.toAbsolutePath().toString().indexOf('!') >= 0) {
          problems.add(
              Problem.error(
                  path.toString(),
                  "a path with an exclamation mark cannot be scanned, since the mark separates a jar"
                      + " from what is in it.",
                  "Move the project to a directory without one."));
        } else if (Files.isDirectory(path)) {
          addDirectory(path, request, roots, problems);
        } else if (Files.exists(path)) {
          roots.add(JarRoot.read(path, request.release()));
        } else {
          problems.add(
              Problem.error(
                  path.toString(),
                  "there is no such directory or jar, so nothing can be found in it.",
                  "Check the path, and build the project first."));
        }
      } catch (IOException e) {
        problems.add(unreadable(path, e));
      }
    }
    checkClassPath(request, problems);
    return roots;
  }

  private static void addDirectory(
      Path path, ScanRequest request, List<ClassRoot> roots, List<Problem> problems)
      throws IOException {
    DirectoryRoot root = DirectoryRoot.read(path);
    roots.add(root);
    // Of several modules, some have no tests.
    if (root.isUnbuilt() && request.module().isEmpty()) {
      problems.add(
          Problem.warning(
              path.toString(), "there are no class files in it.", "Build the project first."));
    }
  }

  /** The problem of a class root that cannot be read. */
  public static Problem unreadable(Path path, IOException failure) {
    return Problem.error(
        path.toString(),
        "it is not a directory and cannot be read as a jar: " + failure.getMessage() + ".",
        "Build or download it again.");
  }

  private static void checkClassPath(ScanRequest request, List<Problem> problems) {
    for (Path entry : new LinkedHashSet<>(request.classPath())) {
      if (!request.classRoots().contains(entry) && !Files.exists(entry)) {
        problems.add(
            Problem.warning(
                entry.toString(),
                "this entry of the class path does not exist, so the JVM will ignore it.",
                "Build or download it, or take it off the class path."));
      }
    }
  }
}
