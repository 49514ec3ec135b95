/**
 * Finds test suites and benchmark groups by reading class files; no class of the user is ever
 * loaded here.
 *
 * <p>Three steps, each of which needs only the result of the one before: {@code ClassRoot} looks at
 * directories and jars, {@code ClassScanner} (the only user of ClassGraph) turns class files into
 * {@code ClassFacts}, and {@code SuiteReader} and {@code GroupReader} make suites and groups of
 * them. What they found is kept in a cache, so that an unchanged project costs a look at its files.
 */
@NullMarked
package dev.dbtest.discovery;

import org.jspecify.annotations.NullMarked;
