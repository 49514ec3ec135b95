/**
 * What will be run, with which settings and in which order. Everything here follows from the
 * options, the cases found and a seed; nothing here runs anything.
 */
@NullMarked
package dev.dbtest.plan;

import org.jspecify.annotations.NullMarked;
