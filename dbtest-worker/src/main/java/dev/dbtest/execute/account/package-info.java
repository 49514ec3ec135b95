/**
 * Keeps account of a plan of suites: which cases there are, what a worker is ordered to run, what
 * became of each. Nothing here starts a process or knows one, so whatever runs suites can use it,
 * an engine inside another launcher too.
 */
@NullMarked
package dev.dbtest.execute.account;

import org.jspecify.annotations.NullMarked;
