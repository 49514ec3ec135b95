/**
 * Keeps account of a plan of suites: which cases there are, what a worker is ordered to run, and
 * what became of each case. Nothing here starts or knows a process, so anything that runs suites
 * can use it, including an engine inside another launcher.
 */
@NullMarked
package dev.dbtest.execute.account;

import org.jspecify.annotations.NullMarked;
