/**
 * Keeps runs over months, one small file each, and tells how a case went over time. What the last
 * run alone leaves behind for the next is {@code history}.
 */
@NullMarked
package dev.dbtest.archive;

import org.jspecify.annotations.NullMarked;
