/**
 * The command line: a class for each command, which has its words parsed ({@link
 * dev.dbtest.cli.options}), asks for a run, and turns the answer into text and an exit code.
 *
 * <p>Nothing here is an API; {@link dev.dbtest.cli.Main} is the way in.
 */
@NullMarked
package dev.dbtest.cli;

import org.jspecify.annotations.NullMarked;
