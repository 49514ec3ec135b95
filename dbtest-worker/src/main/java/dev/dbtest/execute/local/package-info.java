/**
 * Runs a plan of suites in this JVM and accounts for every case. Meant for engines inside other
 * launchers, which provide the JVM and its class path; nothing here needs more than the JDK.
 */
@NullMarked
package dev.dbtest.execute.local;

import org.jspecify.annotations.NullMarked;
