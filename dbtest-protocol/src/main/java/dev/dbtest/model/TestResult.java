package dev.dbtest.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * All there is to know about a test that was planned.
 *
 * @param id which case
 * @param kind unit or integration
 * @param displayName name for reports
 * @param tags tags of the suite and of the test
 * @param outcome how it ended
 * @param attempts every attempt, in order; empty if it was not run
 * @param started when its first attempt began, or when its end was decided if it was not run
 * @param ended when its last attempt ended, or when its end was decided if it was not run; by the
 *     same clock as {@code started}
 * @param duration time of all attempts together; less than from start to end if a worker had to be
 *     replaced between two attempts
 * @param output what it printed
 * @param metrics what the worker saw at its end
 */
public record TestResult(
    CaseId id,
    CaseKind kind,
    String displayName,
    Tags tags,
    Outcome outcome,
    List<Attempt> attempts,
    Instant started,
    Instant ended,
    Duration duration,
    CapturedOutput output,
    CaseMetrics metrics) {

  /** Copies the attempts. */
  public TestResult {
    attempts = List.copyOf(attempts);
  }

  /** The same result of a case that goes by another name. */
  public TestResult withId(CaseId newId) {
    return new TestResult(
        newId,
        kind,
        displayName,
        tags,
        outcome,
        attempts,
        started,
        ended,
        duration,
        output,
        metrics);
  }
}
