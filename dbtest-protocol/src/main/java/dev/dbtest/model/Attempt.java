package dev.dbtest.model;

import java.time.Duration;

/**
 * One attempt at a test; a test without retries has exactly one.
 *
 * @param number position among the attempts, from 1
 * @param outcome how it ended
 * @param duration time from set-up to tear-down, with the precision of {@link System#nanoTime}
 */
public record Attempt(int number, Outcome outcome, Duration duration) {}
