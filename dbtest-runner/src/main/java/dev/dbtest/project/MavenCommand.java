package dev.dbtest.project;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Knows which Maven to start: the project's own wrapper, or else the first one on the search path.
 *
 * @param searchPath value of {@code PATH}; {@code null} if it is not set
 */
record MavenCommand(@Nullable String searchPath) {

  private static final List<String> WRAPPERS = List.of("mvnw", "mvnw.cmd");
  private static final List<String> PROGRAMS = List.of("mvn", "mvn.cmd");

  /**
   * The Maven for a project.
   *
   * @throws ProjectException if there is none
   */
  Path forProject(Path root) throws ProjectException {
    return executableIn(root, WRAPPERS)
        .or(this::onSearchPath)
        .orElseThrow(
            () ->
                new ProjectException(
                    ProjectException.Kind.UNUSABLE,
                    root
                        + ": a Maven project, but there is no Maven to compile it with; install"
                        + " Maven 3.8 or newer, add a Maven wrapper (mvnw) to the project, or name"
                        + " compiled classes with --classpath"));
  }

  private Optional<Path> onSearchPath() {
    if (searchPath == null) {
      return Optional.empty();
    }
    for (String directory : searchPath.split(File.pathSeparator, -1)) {
      if (!directory.isBlank()) {
        Optional<Path> found = executableIn(Path.of(directory), PROGRAMS);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Path> executableIn(Path directory, List<String> names) {
    return names.stream()
        .map(directory::resolve)
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }
}
