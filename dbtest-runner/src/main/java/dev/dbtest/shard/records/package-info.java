/** What a shard leaves behind for the merge: one file for each attempt at it. */
@NullMarked
package dev.dbtest.shard.records;

import org.jspecify.annotations.NullMarked;
