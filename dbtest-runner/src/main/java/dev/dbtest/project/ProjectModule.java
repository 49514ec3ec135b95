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
 * @param unit how its build runs unit tests
 * @param integration how its build runs integration tests
 * @param processing whether its build lets dbtest's annotation processor run
 */
public record ProjectModule(
    String name,
    List<Path> classRoots,
    List<Path> classPath,
    TestJvm unit,
    TestJvm integration,
    Processing processing) {

  /** A module of which no more is known than where its classes are. */
  public ProjectModule(String name, List<Path> classRoots, List<Path> classPath) {
    this(name, classRoots, classPath, TestJvm.USUAL, TestJvm.USUAL, Processing.UNKNOWN);
  }

  /** Copies the lists. */
  public ProjectModule {
    classRoots = List.copyOf(classRoots);
    classPath = List.copyOf(classPath);
  }
}
