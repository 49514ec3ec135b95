/**
 * What belongs to the process: its streams, environment and signals, where dbtest is installed, and
 * what the process exits with.
 */
@NullMarked
package dev.dbtest.cli.process;

import org.jspecify.annotations.NullMarked;
