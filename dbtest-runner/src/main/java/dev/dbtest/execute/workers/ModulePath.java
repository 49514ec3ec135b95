package dev.dbtest.execute.workers;

import dev.dbtest.model.CaseKind;
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
 * @param unit how workers for its unit tests are started; empty for how the command says
 * @param integration the same for its integration tests
 */
public record ModulePath(
    String module,
    List<Path> classRoots,
    List<Path> classPath,
    Optional<WorkerJvm> unit,
    Optional<WorkerJvm> integration) {

  /** A module whose workers are started as the command says. */
  public ModulePath(String module, List<Path> classRoots, List<Path> classPath) {
    this(module, classRoots, classPath, Optional.empty(), Optional.empty());
  }

  /** Copies the lists. */
  public ModulePath {
    classRoots = List.copyOf(classRoots);
    List<Path> all = new ArrayList<>(classRoots);
    all.removeAll(classPath);
    all.addAll(classPath);
    classPath = List.copyOf(all);
  }

  /** Which of its workers run tests of a kind: one kind of worker serves for all if it can. */
  WorkerPool pool(CaseKind kind) {
    return new WorkerPool(module, kind == CaseKind.INTEGRATION && !unit.equals(integration));
  }

  /** How the workers of a pool are started. */
  WorkerJvm jvm(WorkerPool pool, WorkerJvm usual) {
    return (pool.forIntegration() ? integration : unit).orElse(usual);
  }
}
