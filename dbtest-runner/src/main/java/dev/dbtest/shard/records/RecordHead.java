package dev.dbtest.shard.records;

import dev.dbtest.shard.Shard;

/**
 * Which part of which run a record is of.
 *
 * @param shard the part
 * @param plan hash of the plan of the whole run
 * @param attempt the attempt at this part, from 1
 * @param counted whether that number is only the next one that was free: the system did not say
 * @param runId what all parts of the run have in common, and no other run has; empty if unknown
 * @param commit the commit that was built; empty if unknown
 * @param code a digest of the code that was run; empty if unknown
 * @param system name of the system that started the command; empty if unknown
 * @param command the command line, without what differs between shards
 * @param judged options that decide what passes, however they were given; empty if there are none
 * @param version of dbtest
 * @param replicated whether every shard measures all benchmarks
 */
public record RecordHead(
    Shard shard,
    String plan,
    int attempt,
    boolean counted,
    String runId,
    String commit,
    String code,
    String system,
    String command,
    String judged,
    String version,
    boolean replicated) {}
