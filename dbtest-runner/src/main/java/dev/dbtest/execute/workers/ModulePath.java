package dev.dbtest.execute.workers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the classes of a module are.
 *
 * @param module name of the module; empty in a project with only one
 * @param classRoots directories and jars with the project's own classes
 * @param classPath the whole class path of its tests, in order; roots that are missing in it come
 *     first
 * @param directory where its tests run; empty for where the command says
 */
public record ModulePath(
    String module, List<Path> classRoots, List<Path> classPath, Optional<Path> directory) {

  /** A module whose tests run where the command says. */
  public ModulePath(String module, List<Path> classRoots, List<Path> classPath) {
    this(module, classRoots, classPath, Optional.empty());
  }

  /** Copies the lists. */
  public ModulePath {
    classRoots = List.copyOf(classRoots);
    List<Path> all = new ArrayList<>(classRoots);
    all.removeAll(classPath);
    all.addAll(classPath);
    classPath = List.copyOf(all);
  }
}
