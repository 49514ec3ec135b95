package dev.dbtest.archive;

import java.nio.file.Path;

/**
 * A run and the file that it is in.
 *
 * @param file the file
 * @param run what it holds
 */
public record StoredRunFile(Path file, ArchivedRun run) {}
