package dev.dbtest.execute.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Where the benchmarks of a module run, for one of its builds.
 *
 * @param module name of the module
 * @param build which build; empty for the project's own
 * @param classPath class path of the project
 * @param workingDirectory where hosts and forks run
 * @param environment variables set in addition to those of this process
 */
public record BenchmarkRuntime(
    String module,
    String build,
    List<Path> classPath,
    Path workingDirectory,
    Map<String, String> environment) {

  /** Copies the collections. */
  public BenchmarkRuntime {
    classPath = List.copyOf(classPath);
    environment = Map.copyOf(environment);
  }
}
