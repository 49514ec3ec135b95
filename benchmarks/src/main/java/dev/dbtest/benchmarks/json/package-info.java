/** Reading and writing JSON: Jackson and Gson over the same orders. */
@NullMarked
package dev.dbtest.benchmarks.json;

import org.jspecify.annotations.NullMarked;
