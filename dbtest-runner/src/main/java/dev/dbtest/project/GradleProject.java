package dev.dbtest.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recognises projects that Gradle builds, in order to say how their tests can be run. */
final class GradleProject {

  private static final List<String> FILES =
      List.of("settings.gradle", "settings.gradle.kts", "build.gradle", "build.gradle.kts");

  private GradleProject() {}

  /**
   * The directory itself, or the nearest one above it, that Gradle builds.
   *
   * @return {@code null} if there is none
   */
  static @Nullable Path nearest(Path start) {
    Path directory = start;
    while (directory != null && !isBuilt(directory)) {
      directory = directory.getParent();
    }
    return directory;
  }

  private static boolean isBuilt(Path directory) {
    for (String file : FILES) {
      if (Files.isRegularFile(directory.resolve(file))) {
        return true;
      }
    }
    return false;
  }

  /** What there is to do, since dbtest does not ask Gradle for class paths. */
  static String message(Path directory) {
    String gradle = Files.exists(directory.resolve("gradlew")) ? "./gradlew" : "gradle";
    return directory
        + ": a Gradle project, and dbtest asks only Maven for class paths; compile it with '"
        + gradle
        + " testClasses', copy its dependencies into a directory such as lib, and name"
        + " --classpath 'build/classes/java/test:build/resources/test:build/classes/java/main:"
        + "build/resources/main:lib/*' without what is not there";
  }
}
