/**
 * Adds to a pom what dbtest needs, as an edit of its text: whatever else is in it stays as it is.
 */
@NullMarked
package dev.dbtest.setup;

import org.jspecify.annotations.NullMarked;
