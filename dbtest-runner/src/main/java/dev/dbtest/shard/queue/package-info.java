/** A queue of machines that share a directory: who takes what no shard has in advance. */
@NullMarked
package dev.dbtest.shard.queue;

import org.jspecify.annotations.NullMarked;
