/**
 * dbtest's own hot paths: what it does between the command and the first test, and between the last
 * result and the report.
 */
@NullMarked
package dev.dbtest.benchmarks.own;

import org.jspecify.annotations.NullMarked;
