/** Remembers from one run to the next how tests ended and how long they took. */
@NullMarked
package dev.dbtest.history;

import org.jspecify.annotations.NullMarked;
