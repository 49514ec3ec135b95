/**
 * Runs the real command, as a process of its own, on projects made for that, and looks at what a
 * user would see: exit code, output, files.
 */
@NullMarked
package dev.dbtest.endtoend;

import org.jspecify.annotations.NullMarked;
