/**
 * Keeps what a run has finished in a file, entry by entry, so that a run that was killed can go on
 * where it stopped. The file is a row of frames: a header, then entries in the order in which they
 * came; a last frame that was cut off is no harm.
 */
@NullMarked
package dev.dbtest.journal;

import org.jspecify.annotations.NullMarked;
