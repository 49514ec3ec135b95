/**
 * Whole commands side by side: dbtest against its peers, on the same machine in the same run.
 *
 * <p>A harness measures code inside one JVM; what a user waits for is a command. The programs here
 * start real commands in an order that alternates, check that each did its work, and print medians
 * and ratios as Markdown. Scripts of the same names in {@code benchmarks/} start them.
 */
@NullMarked
package dev.dbtest.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
