package dev.dbtest.run;

import dev.dbtest.shard.ClassTimes;
import dev.dbtest.shard.Shard;

/**
 * Asks for a part of a run.
 *
 * @param shard which part
 * @param times by which all machines divide the run
 * @param replicated whether the run is not divided: every machine has all of it
 */
public record ShardWish(Shard shard, ClassTimes times, boolean replicated) {}
