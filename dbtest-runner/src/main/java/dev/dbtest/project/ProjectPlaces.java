package dev.dbtest.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a project keeps what it says about itself, and what is remembered about it. */
public final class ProjectPlaces {

  /** Where a project keeps its stored runs, and what is listed about them, if it wants to. */
  public static final String HISTORY = ".dbtest/history";

  private ProjectPlaces() {}

  /**
   * The nearest file of that name between a directory and the top of the project that it belongs
   * to. Where there is no project, only the directory itself counts.
   *
   * @param start an absolute directory
   * @return {@code null} if there is none
   */
  public static @Nullable Path nearest(String name, Path start) {
    if (isThere(start.resolve(name))) {
      return start.resolve(name);
    }
    Path directory = start.getParent();
    while (directory != null && !isThere(directory.resolve(name))) {
      directory = directory.getParent();
    }
    // Only now the project is looked at: most have no such file.
    return directory != null && isInProject(directory, start) ? directory.resolve(name) : null;
  }

  /** Whether there is such a file, or a link that should lead to one. */
  public static boolean isThere(Path file) {
    return file.toFile().exists() || Files.isSymbolicLink(file);
  }

  private static boolean isInProject(Path directory, Path start) {
    Path gradle = GradleRoots.nearest(start, MavenRoots.nearestPom(start));
    if (gradle != null && !isOfMaven(start)) {
      return directory.startsWith(GradleRoots.rootAbove(gradle));
    }
    try {
      Path maven = MavenRoots.rootAbove(start);
      return maven != null && directory.startsWith(maven);
    } catch (ProjectException e) {
      // Whoever needs the project says what is wrong with it.
      return false;
    }
  }

  /** Whether Maven builds what is in a directory; where Gradle is nearer, it does not. */
  public static boolean isOfMaven(Path start) {
    Path pom = MavenRoots.nearestPom(start);
    Path gradle = GradleRoots.nearest(start, pom);
    return pom != null && (gradle == null || gradle.equals(pom));
  }

  /**
   * The Maven that would build what is in a directory: the wrapper of its project, or the one on
   * the search path.
   *
   * @param environment environment variables
   */
  public static Optional<Path> maven(Path start, Map<String, String> environment) {
    try {
      Path root = MavenRoots.rootAbove(start);
      return root == null
          ? Optional.empty()
          : Optional.of(new MavenCommand(environment).forProject(root));
    } catch (ProjectException e) {
      return Optional.empty();
    }
  }

  /** Where a command that works in this directory keeps its state. */
  public static Path stateDirectory(Path directory) {
    return ProjectFinder.stateDirectory(directory);
  }
}
