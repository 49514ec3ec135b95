/**
 * Finds test suites and benchmark groups by reading class files; no class of the user is ever
 * loaded by it.
 *
 * <p>Three steps, each of which needs only the result of the one before: {@code roots} looks at
 * directories and jars, {@code scan} turns class files into {@code facts}, and {@code suites} and
 * {@code groups} make suites and groups of them. {@code cache} keeps what they found, so that an
 * unchanged project costs no more than a look at its files.
 */
@NullMarked
package dev.dbtest.discovery;

import org.jspecify.annotations.NullMarked;
