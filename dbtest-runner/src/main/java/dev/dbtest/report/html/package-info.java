/**
 * The run as one page for a browser: everything in one file, which asks for nothing and runs
 * nothing but its own script.
 */
@NullMarked
package dev.dbtest.report.html;

import org.jspecify.annotations.NullMarked;
