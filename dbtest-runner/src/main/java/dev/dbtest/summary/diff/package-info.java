/**
 * Shows where two texts differ, line by line and within a line. The only package that knows the
 * diff library.
 */
@NullMarked
package dev.dbtest.summary.diff;

import org.jspecify.annotations.NullMarked;
