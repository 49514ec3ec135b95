/**
 * Compares benchmark results: which forks belong together, what number each contributes, and which
 * design their count calls for. The executor stops according to it and reports show it, so a
 * verdict is the same wherever it appears.
 */
@NullMarked
package dev.dbtest.comparison;

import org.jspecify.annotations.NullMarked;
