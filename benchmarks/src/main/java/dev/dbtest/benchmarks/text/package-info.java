/** Text: building it, matching it, and reading dates from it. */
@NullMarked
package dev.dbtest.benchmarks.text;

import org.jspecify.annotations.NullMarked;
