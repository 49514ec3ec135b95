package dev.dbtest.execute;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How to start a child JVM. Its main class gets the address and the token of the line to the front,
 * followed by {@code arguments}.
 *
 * @param java the {@code java} launcher
 * @param options options of the JVM, such as {@code -Xmx1g}
 * @param classPath class path, in order
 * @param mainClass binary name of the main class
 * @param arguments further arguments of the main class
 * @param environment variables set in addition to those of this process
 * @param workingDirectory where it runs
 */
public record ChildCommand(
    Path java,
    List<String> options,
    List<Path> classPath,
    String mainClass,
    List<String> arguments,
    Map<String, String> environment,
    Path workingDirectory) {

  /** Copies the lists and the map. */
  public ChildCommand {
    options = List.copyOf(options);
    classPath = List.copyOf(classPath);
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
  }
}
