package dev.dbtest.shard.merge;

/** What became of records: a run, or the reason why there can be none. */
public sealed interface MergeAnswer permits MergedRun, NotTogether {}
