/**
 * Judges facts of a machine and a project: what is well, what could be better, what prevents a run.
 */
@NullMarked
package dev.dbtest.doctor;

import org.jspecify.annotations.NullMarked;
