package dev.dbtest.project;

import java.nio.file.Path;
import java.util.List;

/**
 * What one command works on.
 *
 * @param root directory of the project, absolute
 * @param stateDirectory where dbtest keeps caches, journals and the last run, absolute; it need not
 *     exist yet
 * @param modules what to scan and to run, in the order of the build; not empty
 */
public record Project(Path root, Path stateDirectory, List<ProjectModule> modules) {

  /** Copies the list. */
  public Project {
    modules = List.copyOf(modules);
  }
}
