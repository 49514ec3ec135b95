/**
 * What every kind of execution needs: child JVMs with the line to them, cancellation, and the
 * listeners that follow what happens during a run.
 */
@NullMarked
package dev.dbtest.execute;

import org.jspecify.annotations.NullMarked;
