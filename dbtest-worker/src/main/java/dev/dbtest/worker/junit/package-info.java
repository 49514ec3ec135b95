/** Runs tests of the JUnit Platform through the launcher on the class path of the project. */
@NullMarked
package dev.dbtest.worker.junit;

import org.jspecify.annotations.NullMarked;
