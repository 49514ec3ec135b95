package dev.dbtest.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The build that benchmarks are compared with. */
public sealed interface OtherBuild {

  /** Whether there is another build. */
  default boolean isGiven() {
    return !(this instanceof None);
  }

  /** Nothing to compare with but the project itself. */
  record None() implements OtherBuild {}

  /**
   * A commit of the project's repository, which is not built yet.
   *
   * @param revision how git finds it, such as {@code main~3}
   */
  record AtCommit(String revision) implements OtherBuild {}

  /**
   * A build whose classes are there.
   *
   * @param name how reports call it
   * @param classPath its class path; empty if each module has one of its own
   * @param modules class paths by the module of the project in whose place they stand
   */
  record Built(String name, List<Path> classPath, Map<String, List<Path>> modules)
      implements OtherBuild {

    /** A build that stands in the place of every module. */
    public Built(String name, List<Path> classPath) {
      this(name, classPath, Map.of());
    }

    /** Copies the lists and the map. */
    public Built {
      classPath = List.copyOf(classPath);
      modules = Map.copyOf(new TreeMap<>(modules));
    }

    /** The class path in the place of a module; empty if the other build has no such module. */
    List<Path> classPathOf(String module) {
      return classPath.isEmpty() ? modules.getOrDefault(module, List.of()) : classPath;
    }
  }
}
