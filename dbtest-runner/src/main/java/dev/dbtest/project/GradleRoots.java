package dev.dbtest.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the root of a project that Gradle builds, and its parts. */
final class GradleRoots {

  private static final List<String> SETTINGS = List.of("settings.gradle", "settings.gradle.kts");
  private static final List<String> BUILDS = List.of("build.gradle", "build.gradle.kts");

  private GradleRoots() {}

  /**
   * The top directory of the build that a directory belongs to, as Gradle looks for it: the nearest
   * one upwards with settings, or else with a build file.
   *
   * @param nearest the directory itself, or the nearest one above it, that Gradle builds
   */
  static Path rootAbove(Path nearest) {
    Path directory = nearest;
    while (directory != null && !hasAny(directory, SETTINGS)) {
      directory = directory.getParent();
    }
    return directory == null ? nearest : directory;
  }

  /**
   * The directory itself, or the nearest one above it, that Gradle builds.
   *
   * @param last the topmost directory to look at; {@code null} for that of the file system
   * @return {@code null} if there is none
   */
  static @Nullable Path nearest(Path start, @Nullable Path last) {
    Path directory = start;
    while (directory != null && !isBuilt(directory)) {
      directory = directory.equals(last) ? null : directory.getParent();
    }
    return directory;
  }

  /** Whether Gradle builds this directory. */
  static boolean isBuilt(Path directory) {
    return hasAny(directory, SETTINGS) || hasAny(directory, BUILDS);
  }

  private static boolean hasAny(Path directory, List<String> files) {
    for (String file : files) {
      if (Files.isRegularFile(directory.resolve(file))) {
        return true;
      }
    }
    return false;
  }
}
