/**
 * Turns what code under test throws into plain data, and copes with anything that an exception does
 * when asked about itself.
 */
@NullMarked
package dev.dbtest.worker.failure;

import org.jspecify.annotations.NullMarked;
