package dev.dbtest.execute.workers;

import org.jspecify.annotations.Nullable;

/**
 * Workers that can stand in for each other: on the same class path, started in the same way.
 *
 * @param module the module whose suites they run
 * @param forIntegration whether they are for integration tests alone, because unit tests of the
 *     module run in another kind of JVM
 */
record WorkerPool(String module, boolean forIntegration) {

  // What a record gets from the compiler is linked at its first use, which costs a short run a
  // twentieth of its time.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WorkerPool pool
        && module.equals(pool.module)
        && forIntegration == pool.forIntegration;
  }

  @Override
  public int hashCode() {
    return 31 * module.hashCode() + Boolean.hashCode(forIntegration);
  }
}
