package dev.dbtest.report.console;

/**
 * The size of a terminal.
 *
 * @param columns characters in a line, at least 1
 * @param rows lines, at least 1
 */
public record TerminalSize(int columns, int rows) {}
