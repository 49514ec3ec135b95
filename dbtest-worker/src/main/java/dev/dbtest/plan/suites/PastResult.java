package dev.dbtest.plan.suites;

import dev.dbtest.model.Status;
import java.time.Duration;

/**
 * How a case ended when it was last run.
 *
 * @param row identity of its row; empty for a test without rows, or one whose rows could not be
 *     made
 * @param status how it ended
 * @param duration how long its attempts took together
 */
public record PastResult(String row, Status status, Duration duration) {}
