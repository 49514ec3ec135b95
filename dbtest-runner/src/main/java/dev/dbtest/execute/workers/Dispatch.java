package dev.dbtest.execute.workers;

import dev.dbtest.execute.account.OrderedSuite;

/**
 * A suite that a worker has to run.
 *
 * @param job the suite as it came from the queue
 * @param suite what the worker was told, and how far it got
 */
record Dispatch(SuiteJob job, OrderedSuite suite) {}
