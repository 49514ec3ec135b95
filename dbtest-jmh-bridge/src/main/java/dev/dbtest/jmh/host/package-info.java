/**
 * The JVM between dbtest and JMH's forks. It runs on the project's class path, drives JMH's public
 * {@code Runner} one fork at a time, and tells the front over the link what happens.
 *
 * <p>Schedule, stopping and verdicts are up to the front. The host's own duty is to see that no
 * fork ends unnoticed: an exception in any round, a crash, an exit, a partial result and a fork
 * that never ends are each a failure with its cause.
 */
@NullMarked
package dev.dbtest.jmh.host;

import org.jspecify.annotations.NullMarked;
