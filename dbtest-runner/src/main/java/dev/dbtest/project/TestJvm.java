package dev.dbtest.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the project's own build starts the JVM in which tests run.
 *
 * @param java the {@code java} launcher; empty for the usual one
 * @param arguments options of the JVM, in order
 * @param systemProperties system properties of the tests
 * @param environment variables that the tests find in addition to the usual ones
 * @param directory where the tests run; empty for the directory of the module
 */
public record TestJvm(
    Optional<Path> java,
    List<String> arguments,
    Map<String, String> systemProperties,
    Map<String, String> environment,
    Optional<Path> directory) {

  /** Without any wishes. */
  public static final TestJvm USUAL =
      new TestJvm(Optional.empty(), List.of(), Map.of(), Map.of(), Optional.empty());

  /** Copies the list and the maps. */
  public TestJvm {
    arguments = List.copyOf(arguments);
    systemProperties = Map.copyOf(systemProperties);
    environment = Map.copyOf(environment);
  }
}
