package dev.dbtest.project;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the program of a build tool: the project's own wrapper, or else the first one on the search
 * path.
 *
 * @param environment environment variables
 */
record Programs(Map<String, String> environment) {

  /**
   * The program for a project.
   *
   * @param wrappers file names of wrappers, the preferred one first
   * @param installed file names of the installed program
   * @throws ProjectException if the wrapper may not be executed
   */
  Optional<Path> forProject(Path root, List<String> wrappers, List<String> installed)
      throws ProjectException {
    Optional<Path> wrapper = executableIn(root, wrappers);
    if (wrapper.isPresent()) {
      return wrapper;
    }
    for (String name : wrappers) {
      Path file = root.resolve(name);
      if (Files.isRegularFile(file)) {
        throw new ProjectException(
            ProjectException.Kind.UNUSABLE,
            file + ": is not executable, so the project's wrapper cannot be used; chmod +x it");
      }
    }
    return onSearchPath(installed);
  }

  private Optional<Path> onSearchPath(List<String> names) {
    String searchPath = environment.get("PATH");
    if (searchPath == null) {
      return Optional.empty();
    }
    for (String directory : searchPath.split(File.pathSeparator, -1)) {
      if (!directory.isBlank()) {
        Optional<Path> found = executableIn(Path.of(directory), names);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Path> executableIn(Path directory, List<String> names) {
    for (String name : names) {
      Path file = directory.resolve(name);
      if (Files.isRegularFile(file) && Files.isExecutable(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }
}
