package dev.dbtest.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Knows which Maven to start: the project's own wrapper, or else the first one on the search path.
 *
 * @param environment environment variables
 */
record MavenCommand(Map<String, String> environment) {

  /** Variables that change what Maven does. */
  private static final List<String> VARIABLES = List.of("MAVEN_ARGS", "MAVEN_OPTS", "JAVA_HOME");

  private static final List<String> WRAPPERS = List.of("mvnw", "mvnw.cmd");
  private static final List<String> PROGRAMS = List.of("mvn", "mvn.cmd");

  /**
   * The Maven for a project.
   *
   * @throws ProjectException if there is none
   */
  Path forProject(Path root) throws ProjectException {
    return new Programs(environment)
        .forProject(root, WRAPPERS, PROGRAMS)
        .orElseThrow(
            () ->
                new ProjectException(
                    ProjectException.Kind.UNUSABLE,
                    root
                        + ": a Maven project, but there is no Maven to compile it with; install"
                        + " Maven 3.8 or newer, add a Maven wrapper (mvnw) to the project, or name"
                        + " compiled classes with --classpath"));
  }

  /** What its environment tells Maven. */
  List<String> surroundings() {
    List<String> words = new ArrayList<>();
    for (String variable : VARIABLES) {
      String value = environment.get(variable);
      if (value != null) {
        words.add(variable + '=' + value);
      }
    }
    return words;
  }
}
