package dev.dbtest.run;

import dev.dbtest.shard.ClassTimes;
import dev.dbtest.shard.Shard;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Asks for a part of a run.
 *
 * @param shard which part
 * @param times by which all machines divide the run
 * @param replicated whether the run is not divided: every machine has all of it
 * @param queue the directory by which machines share what is not given out in advance; empty if all
 *     of it is
 * @param attempt the attempt at the part, for those who look into that directory; empty if unknown
 * @param split whether classes that are too long for one shard are split by their tests
 */
public record ShardWish(
    Shard shard,
    ClassTimes times,
    boolean replicated,
    Optional<Path> queue,
    Optional<Integer> attempt,
    boolean split) {}
