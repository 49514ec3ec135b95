/**
 * Gates: what a benchmark must not exceed, how its forks are held against that, and what fresh
 * forks say where it seems to. The executor measures by it and reports show it, so that an answer
 * is the same wherever it appears.
 */
@NullMarked
package dev.dbtest.gate;

import org.jspecify.annotations.NullMarked;
