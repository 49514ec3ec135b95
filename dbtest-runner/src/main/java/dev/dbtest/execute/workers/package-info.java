/**
 * Runs a plan of suites in worker JVMs: starts and ends them, hands out suites to them, and finds
 * out why one died, whatever the code under test does to the JVM it runs in.
 */
@NullMarked
package dev.dbtest.execute.workers;

import org.jspecify.annotations.NullMarked;
