/**
 * Reports for people at a terminal: the final report, the live display while a run goes on, and the
 * quiet lines that take its place in a log.
 */
@NullMarked
package dev.dbtest.report.console;

import org.jspecify.annotations.NullMarked;
