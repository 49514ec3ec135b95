package dev.dbtest.project;

import java.nio.file.Path;
import java.util.List;

/**
 * A part of a project that has a class path, and so child JVMs, of its own.
 *
 * @param name its directory relative to the project, with {@code /} between names; empty for the
 *     root of the project
 * @param classRoots directories and jars to scan for suites and groups, in class path order
 * @param classPath what its code runs with: the class roots, then its dependencies
 */
public record ProjectModule(String name, List<Path> classRoots, List<Path> classPath) {

  /** Copies the lists. */
  public ProjectModule {
    classRoots = List.copyOf(classRoots);
    classPath = List.copyOf(classPath);
  }
}
