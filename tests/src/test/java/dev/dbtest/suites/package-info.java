/**
 * dbtest's own suites, written in dbtest: {@code ./dbtest unit} and {@code ./dbtest integration}
 * run them. They look at public parts that users meet, and are an example of how suites are
 * written.
 */
@NullMarked
package dev.dbtest.suites;

import org.jspecify.annotations.NullMarked;
