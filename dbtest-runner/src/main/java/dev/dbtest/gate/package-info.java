/**
 * Gates: what a benchmark must not exceed, how its forks are checked against that, and what fresh
 * forks say if it seems to. The executor measures according to it and reports show it, so that an
 * answer is the same wherever it appears.
 */
@NullMarked
package dev.dbtest.gate;

import org.jspecify.annotations.NullMarked;
