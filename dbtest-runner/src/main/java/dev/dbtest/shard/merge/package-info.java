/** Puts the records of shards together, and says what is missing or does not belong there. */
@NullMarked
package dev.dbtest.shard.merge;

import org.jspecify.annotations.NullMarked;
