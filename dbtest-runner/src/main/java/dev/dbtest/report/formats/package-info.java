/** The formats of reports by name, in one place for every command that offers them. */
@NullMarked
package dev.dbtest.report.formats;

import org.jspecify.annotations.NullMarked;
