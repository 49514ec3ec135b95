/**
 * JMH's two resource lists, {@code META-INF/BenchmarkList} and {@code META-INF/CompilerHints}, and
 * how those of one compilation are merged with those of earlier ones.
 */
@NullMarked
package dev.dbtest.jmh.processor.resource;

import org.jspecify.annotations.NullMarked;
