package dev.dbtest.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the root of a Maven project, and its modules. */
final class MavenRoots {

  private MavenRoots() {}

  /**
   * The top directory of the build that a directory belongs to: the nearest one upwards with a pom,
   * or one above it that lists it as a module.
   *
   * @return the root, or {@code null} if there is no pom
   * @throws ProjectException if a pom cannot be read
   */
  static @Nullable Path rootAbove(Path start) throws ProjectException {
    Path root = nearestPom(start);
    Path above = root == null ? null : nearestPom(root.getParent());
    while (root != null && above != null) {
      if (!modulesOf(above).contains(root)) {
        return root;
      }
      root = above;
      above = nearestPom(root.getParent());
    }
    return root;
  }

  /**
   * Directories of all modules with a pom, in the order of the poms, parents before children.
   *
   * @throws ProjectException if a pom cannot be read
   */
  static List<Path> modulesOf(Path root) throws ProjectException {
    Set<Path> found = new LinkedHashSet<>();
    collect(root, true, found);
    return new ArrayList<>(found);
  }

  /**
   * The same without modules that only a profile lists: Maven refuses to build one whose profile is
   * off.
   *
   * @throws ProjectException if a pom cannot be read
   */
  static List<Path> usualModulesOf(Path root) throws ProjectException {
    Set<Path> found = new LinkedHashSet<>();
    collect(root, false, found);
    return new ArrayList<>(found);
  }

  private static void collect(Path directory, boolean ofProfiles, Set<Path> found)
      throws ProjectException {
    if (!found.add(directory)) {
      return;
    }
    Path pom = directory.resolve("pom.xml");
    for (String module : ofProfiles ? PomReader.modules(pom) : PomReader.usualModules(pom)) {
      Path named = directory.resolve(module).normalize();
      Path child = Files.isRegularFile(named) ? named.getParent() : named;
      if (child != null && Files.isRegularFile(child.resolve("pom.xml"))) {
        collect(child, ofProfiles, found);
      }
    }
  }

  /**
   * Directories with options for Maven itself: that of the project, and the nearest one, which
   * Maven goes by.
   */
  static List<Path> settingsOf(Path root) {
    Path own = root.resolve(".mvn");
    Path directory = root;
    while (directory != null && !Files.isDirectory(directory.resolve(".mvn"))) {
      directory = directory.getParent();
    }
    return directory == null || directory.equals(root)
        ? List.of(own)
        : List.of(own, directory.resolve(".mvn"));
  }

  /** The directory itself, or the nearest one above it, that has a pom. */
  static @Nullable Path nearestPom(@Nullable Path start) {
    Path directory = start;
    while (directory != null && !Files.isRegularFile(directory.resolve("pom.xml"))) {
      directory = directory.getParent();
    }
    return directory;
  }
}
