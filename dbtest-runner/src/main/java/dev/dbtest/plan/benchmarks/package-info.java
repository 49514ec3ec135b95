/**
 * Which benchmark cases will be measured, with which settings, and when each of their forks runs.
 * Everything here follows from the options, the cases found and a seed; nothing here runs anything.
 */
@NullMarked
package dev.dbtest.plan.benchmarks;

import org.jspecify.annotations.NullMarked;
