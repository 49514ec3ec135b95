/**
 * Turns what code under test throws into plain data, and is not surprised by anything an exception
 * does when it is asked about itself.
 */
@NullMarked
package dev.dbtest.worker.failure;

import org.jspecify.annotations.NullMarked;
