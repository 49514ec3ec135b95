package dev.dbtest.discovery.roots;

import java.nio.file.Path;
import java.util.List;

/**
 * A module to search.
 *
 * @param module its name; empty in a project with only one
 * @param classRoots directories and jars whose suites and groups are wanted
 * @param classPath all that its classes may refer to, in the order of class loading; base classes
 *     are looked for here. The class roots need not be among it.
 */
public record ScanRequest(String module, List<Path> classRoots, List<Path> classPath) {

  /** Copies the lists. */
  public ScanRequest {
    classRoots = List.copyOf(classRoots);
    classPath = List.copyOf(classPath);
  }
}
