/** Makes the rows of parameterised tests: reads their sources and converts text to arguments. */
@NullMarked
package dev.dbtest.worker.rows;

import org.jspecify.annotations.NullMarked;
