/** Words of the command line, the options among them, and the plain values that they mean. */
@NullMarked
package dev.dbtest.cli.options;

import org.jspecify.annotations.NullMarked;
