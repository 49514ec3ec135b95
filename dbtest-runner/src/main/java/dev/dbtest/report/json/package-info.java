/**
 * Reports as JSON: the run itself as {@link dev.dbtest.store} writes it, with counts, statistics
 * and gates beside it, and the result file of JMH.
 */
@NullMarked
package dev.dbtest.report.json;

import org.jspecify.annotations.NullMarked;
