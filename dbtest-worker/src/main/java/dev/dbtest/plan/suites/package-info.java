/**
 * Which suites and tests will run, and in which order: what follows from the suites found, a seed
 * and how tests ended before. Needs the JDK only, like everything that runs tests.
 */
@NullMarked
package dev.dbtest.plan.suites;

import org.jspecify.annotations.NullMarked;
