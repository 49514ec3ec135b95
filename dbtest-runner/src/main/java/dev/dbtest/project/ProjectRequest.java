package dev.dbtest.project;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says about the project.
 *
 * @param workingDirectory directory of the command, absolute
 * @param project directory to look for the project in, and then above it; {@code null} means the
 *     working directory
 * @param classPath class path to use in place of a Maven or Gradle project, with the platform's
 *     separator; {@code null} to look for a project
 * @param build whether sources that changed are compiled first
 * @param mavenArguments further words for Maven, such as {@code -Pbenchmark}
 * @param archive archive of a built project to use in place of one; {@code null} for none
 */
public record ProjectRequest(
    Path workingDirectory,
    @Nullable Path project,
    @Nullable String classPath,
    boolean build,
    List<String> mavenArguments,
    @Nullable Path archive) {

  /** A request without words for Maven. */
  public ProjectRequest(
      Path workingDirectory, @Nullable Path project, @Nullable String classPath, boolean build) {
    this(workingDirectory, project, classPath, build, List.of(), null);
  }

  /** Copies the list. */
  public ProjectRequest {
    mavenArguments = List.copyOf(mavenArguments);
  }

  /** Where the search begins: an absolute path without {@code .} and {@code ..} in it. */
  public Path start() {
    Path named = project == null ? workingDirectory : workingDirectory.resolve(project);
    return named.toAbsolutePath().normalize();
  }
}
