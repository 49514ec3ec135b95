/** Test results in the Common Test Report Format, for the tools that read it. */
@NullMarked
package dev.dbtest.report.ctrf;

import org.jspecify.annotations.NullMarked;
