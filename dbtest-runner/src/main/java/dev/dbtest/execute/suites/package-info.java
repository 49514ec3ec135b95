/**
 * Runs a plan of suites in worker JVMs and accounts for every case, whatever the code under test
 * does to the JVM it runs in.
 */
@NullMarked
package dev.dbtest.execute.suites;

import org.jspecify.annotations.NullMarked;
