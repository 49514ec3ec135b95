/**
 * Lists, kept by people beside stored runs, of what is put up with for a reason: flaky tests until
 * a day, and changes of benchmarks that were wanted.
 */
@NullMarked
package dev.dbtest.waiver;

import org.jspecify.annotations.NullMarked;
