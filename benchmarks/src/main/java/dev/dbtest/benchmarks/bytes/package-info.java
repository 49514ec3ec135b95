/** Bytes: checksums and hashes, and compression. */
@NullMarked
package dev.dbtest.benchmarks.bytes;

import org.jspecify.annotations.NullMarked;
