/**
 * Shows where two texts differ, line by line and within a line. This is the only package that uses
 * the diff library.
 */
@NullMarked
package dev.dbtest.summary.diff;

import org.jspecify.annotations.NullMarked;
