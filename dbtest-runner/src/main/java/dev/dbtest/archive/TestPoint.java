package dev.dbtest.archive;

import dev.dbtest.model.Status;

/**
 * A test in a run.
 *
 * @param run the run
 * @param status how it ended
 * @param attempts how often it was tried
 * @param micros microseconds of all attempts
 */
public record TestPoint(RunFacts run, Status status, int attempts, int micros) {}
