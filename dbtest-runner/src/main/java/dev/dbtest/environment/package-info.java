/**
 * Where a run takes place: the machine, the operating system, the JVMs. Facts are read through
 * sources that are passed in, so that a test can simulate any machine.
 */
@NullMarked
package dev.dbtest.environment;

import org.jspecify.annotations.NullMarked;
