/**
 * What every report shows, as data: counts, failures, tables of benchmarks and sentences about
 * them, without widths, colours or the syntax of any format.
 *
 * <p>{@link dev.dbtest.summary.Summary} is the way in. Texts that come from the code under test are
 * kept as they are; each report makes them safe for its own format.
 */
@NullMarked
package dev.dbtest.summary;

import org.jspecify.annotations.NullMarked;
