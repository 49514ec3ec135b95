/** Words of the command line, options included, and the plain values that they stand for. */
@NullMarked
package dev.dbtest.cli.options;

import org.jspecify.annotations.NullMarked;
