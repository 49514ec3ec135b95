/** Splits what was selected among machines: which part is whose, the same wherever it is asked. */
@NullMarked
package dev.dbtest.shard;

import org.jspecify.annotations.NullMarked;
