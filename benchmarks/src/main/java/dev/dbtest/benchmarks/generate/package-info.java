/** Sources and class files that are made while a benchmark or a comparison runs. */
@NullMarked
package dev.dbtest.benchmarks.generate;

import org.jspecify.annotations.NullMarked;
