/**
 * The data of a run: what was found, what state it is in, how it ended and what was measured.
 *
 * <p>Everything here is an immutable value that may cross a process boundary. The package needs
 * only the JDK, since it is on the class path of the code under test.
 */
@NullMarked
package dev.dbtest.model;

import org.jspecify.annotations.NullMarked;
