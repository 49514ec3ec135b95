package dev.dbtest.run;

import dev.dbtest.shard.ClassTimes;
import dev.dbtest.shard.Shard;

/**
 * Asks for a part of a run.
 *
 * @param shard which part
 * @param times by which all machines divide the run
 */
public record ShardWish(Shard shard, ClassTimes times) {}
