package dev.dbtest.comparison;

import dev.dbtest.model.RunResult;

/**
 * A run that was read from a file.
 *
 * @param name how reports call it
 * @param run what it measured
 */
public record StoredRun(String name, RunResult run) {}
