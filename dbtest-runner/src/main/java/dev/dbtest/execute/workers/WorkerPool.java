package dev.dbtest.execute.workers;

/**
 * Workers that can stand in for each other: on the same class path, started in the same way.
 *
 * @param module the module whose suites they run
 * @param forIntegration whether they are for integration tests alone, because unit tests of the
 *     module run in another kind of JVM
 */
record WorkerPool(String module, boolean forIntegration) {}
