/**
 * The command line: a class for each command, which has words read ({@link
 * dev.dbtest.cli.options}), asks for a run, and turns what comes of it into text and an exit code.
 *
 * <p>Nothing here is an API; {@link dev.dbtest.cli.Main} is the way in.
 */
@NullMarked
package dev.dbtest.cli;

import org.jspecify.annotations.NullMarked;
