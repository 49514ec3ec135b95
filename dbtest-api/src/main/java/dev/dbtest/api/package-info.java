/**
 * What authors write: annotations that mark test suites and benchmark groups.
 *
 * <p>The package depends on the JDK alone and carries no behaviour, so a project may compile
 * against it without pulling in the runner.
 */
@NullMarked
package dev.dbtest.api;

import org.jspecify.annotations.NullMarked;
