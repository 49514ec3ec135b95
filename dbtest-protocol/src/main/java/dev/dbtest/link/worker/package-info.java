/**
 * What the front JVM and a worker JVM say to each other.
 *
 * <p>The front sends {@link dev.dbtest.link.worker.WorkerOrder orders}: first the settings, then
 * suites, then that there are no more. The worker sends {@link dev.dbtest.link.worker.WorkerReport
 * reports}, several at a time in a {@link dev.dbtest.link.worker.ReportBatch}. Both name cases by
 * {@link dev.dbtest.link.worker.CaseRef position}, because names are long and there are many.
 *
 * <p>A worker starts often and runs short, so these classes use no lambdas, streams or reflection.
 */
@NullMarked
package dev.dbtest.link.worker;

import org.jspecify.annotations.NullMarked;
