/**
 * What belongs to the process: its streams, environment and signals, where dbtest is installed, and
 * the exit code of the process.
 */
@NullMarked
package dev.dbtest.cli.process;

import org.jspecify.annotations.NullMarked;
