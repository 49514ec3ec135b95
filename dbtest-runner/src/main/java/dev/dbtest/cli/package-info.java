/**
 * The command line: options become plain values, phases run one after the other, and what comes of
 * them becomes text and an exit code.
 *
 * <p>The only package of the front JVM that prints, reads the environment and exits, and the only
 * one that knows picocli. Nothing here is an API; {@link dev.dbtest.cli.Main} is the way in.
 */
@NullMarked
package dev.dbtest.cli;

import org.jspecify.annotations.NullMarked;
