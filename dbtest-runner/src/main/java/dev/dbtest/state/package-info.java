/**
 * Files that dbtest keeps for itself: for their owner's eyes only, replaced as a whole, and with a
 * head that tells what they are, which version wrote them, and whether they are undamaged.
 */
@NullMarked
package dev.dbtest.state;

import org.jspecify.annotations.NullMarked;
