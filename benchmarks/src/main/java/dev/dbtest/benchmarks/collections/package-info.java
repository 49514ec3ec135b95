/** The JDK's collections: walking them, and sharing a map between threads. */
@NullMarked
package dev.dbtest.benchmarks.collections;

import org.jspecify.annotations.NullMarked;
