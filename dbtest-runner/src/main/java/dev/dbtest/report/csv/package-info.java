/** The results as a table for spreadsheets and data frames, a case a line. */
@NullMarked
package dev.dbtest.report.csv;

import org.jspecify.annotations.NullMarked;
