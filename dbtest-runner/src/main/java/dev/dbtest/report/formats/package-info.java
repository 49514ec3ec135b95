/** The formats of reports by name, once for all that offer them. */
@NullMarked
package dev.dbtest.report.formats;

import org.jspecify.annotations.NullMarked;
