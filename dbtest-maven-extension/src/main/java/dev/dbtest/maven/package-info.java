/**
 * Runs inside of the user's Maven while dbtest asks it about a project: leaves out checks that
 * tests do not need, and writes down class paths and how Surefire and Failsafe would start the JVMs
 * of tests. It needs Java 11 and Maven 3.8, and nothing of dbtest's.
 */
@NullMarked
package dev.dbtest.maven;

import org.jspecify.annotations.NullMarked;
