/**
 * Which suites and tests will run, and in which order. This follows from the suites found, a seed
 * and how tests ended before. It needs only the JDK, like everything that runs tests.
 */
@NullMarked
package dev.dbtest.plan.suites;

import org.jspecify.annotations.NullMarked;
