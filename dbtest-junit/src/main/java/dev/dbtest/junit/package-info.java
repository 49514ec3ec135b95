/**
 * An engine of the JUnit Platform: finds suites for a launcher of whatever kind, runs them in the
 * launcher's JVM, and tells it what became of each test.
 */
@NullMarked
package dev.dbtest.junit;

import org.jspecify.annotations.NullMarked;
