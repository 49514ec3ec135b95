package dev.dbtest.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What discovery knows about a test.
 *
 * @param id the method; rows of a parameterised test are known only when its worker has made them
 * @param displayName name for reports
 * @param tags tags of the suite and of the test
 * @param skipReason why its author leaves it out; {@code null} if it is to run
 * @param timeout longest time of an attempt; {@code null} to follow the command
 * @param retries further attempts after one that did not pass; {@code null} to follow the command
 * @param hasRows whether the test is parameterised
 */
public record TestInfo(
    CaseId id,
    String displayName,
    Tags tags,
    @Nullable String skipReason,
    @Nullable Duration timeout,
    @Nullable Integer retries,
    boolean hasRows) {}
