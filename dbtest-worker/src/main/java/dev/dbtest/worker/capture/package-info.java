/** What code under test prints: caught exactly, for the case that printed it, within limits. */
@NullMarked
package dev.dbtest.worker.capture;

import org.jspecify.annotations.NullMarked;
