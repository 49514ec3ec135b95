/**
 * Keeps what a run has finished in a file, entry by entry, so that a run that was killed can be
 * resumed where it stopped. The file is a row of frames, each with a checksum: a header, then
 * entries in the order in which they came. An entry that was cut off or damaged does no harm; it
 * ends the row.
 */
@NullMarked
package dev.dbtest.journal;

import org.jspecify.annotations.NullMarked;
