package dev.dbtest.project;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Knows which Gradle to start: the project's own wrapper, or else the first one on the search path.
 *
 * @param environment environment variables
 */
record GradleCommand(Map<String, String> environment) {

  private static final List<String> WRAPPERS = List.of("gradlew", "gradlew.bat");
  private static final List<String> PROGRAMS = List.of("gradle", "gradle.bat");

  /** Variables that change what Gradle does. */
  private static final List<String> VARIABLES =
      List.of("GRADLE_OPTS", "GRADLE_USER_HOME", "JAVA_HOME", "JAVA_OPTS");

  /** What the names of variables begin with that set properties of projects. */
  private static final String PROPERTIES = "ORG_GRADLE_";

  /**
   * The Gradle for a project.
   *
   * @throws ProjectException if there is none
   */
  Path forProject(Path root) throws ProjectException {
    Optional<Path> program = new Programs(environment).forProject(root, WRAPPERS, PROGRAMS);
    if (program.isPresent()) {
      return program.get();
    }
    throw new ProjectException(
        ProjectException.Kind.UNUSABLE,
        root
            + ": a Gradle project, but there is no Gradle to compile it with; add its wrapper"
            + " (gradlew), install Gradle 6.8 or newer, or name what is compiled, and a directory"
            + " with the jars that it needs: --classpath '"
            + classPath(root)
            + "'");
  }

  private static String classPath(Path root) {
    List<String> outputs = GradleOutputs.in(root);
    String usual = "build/classes/java/test" + File.pathSeparator + "build/classes/java/main";
    return (outputs.isEmpty() ? usual : String.join(File.pathSeparator, outputs))
        + File.pathSeparator
        + "lib/*";
  }

  /** What its environment tells Gradle. */
  List<String> surroundings() {
    List<String> words = new ArrayList<>();
    for (Map.Entry<String, String> variable : new TreeMap<>(environment).entrySet()) {
      String name = variable.getKey();
      if (VARIABLES.contains(name) || name.startsWith(PROPERTIES)) {
        words.add(name + '=' + variable.getValue());
      }
    }
    return words;
  }
}
