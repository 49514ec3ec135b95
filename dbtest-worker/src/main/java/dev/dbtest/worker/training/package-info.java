/**
 * Runs what a worker runs, in a JVM that writes the classes it loaded into an archive when it ends,
 * so that later workers start faster.
 */
@NullMarked
package dev.dbtest.worker.training;

import org.jspecify.annotations.NullMarked;
