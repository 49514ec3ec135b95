package dev.dbtest.model;

import org.jspecify.annotations.Nullable;

/**
 * What discovery knows of a benchmark; with each combination of its group's parameters it is a
 * case.
 *
 * @param id the method
 * @param displayName name for reports
 * @param tags tags of the group and of the benchmark
 * @param skipReason why its author leaves it out; {@code null} if it is to run
 * @param baseline whether the other variants of the group are compared with it
 * @param limits what its author allows it to cost
 */
public record BenchmarkInfo(
    CaseId id,
    String displayName,
    Tags tags,
    @Nullable String skipReason,
    boolean baseline,
    Limits limits) {}
