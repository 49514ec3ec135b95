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
 * @param release feature release of the JVM that is to run what is found, such as 17; a jar may
 *     have classes for some releases alone
 */
public record ScanRequest(String module, List<Path> classRoots, List<Path> classPath, int release) {

  /** Copies the lists. */
  public ScanRequest {
    classRoots = List.copyOf(classRoots);
    classPath = List.copyOf(classPath);
  }

  /** A module whose classes are run by a JVM of the release that runs this. */
  public ScanRequest(String module, List<Path> classRoots, List<Path> classPath) {
    this(module, classRoots, classPath, Runtime.version().feature());
  }
}
