/**
 * Captures what code under test prints, exactly and within limits, for the case that printed it.
 */
@NullMarked
package dev.dbtest.worker.capture;

import org.jspecify.annotations.NullMarked;
