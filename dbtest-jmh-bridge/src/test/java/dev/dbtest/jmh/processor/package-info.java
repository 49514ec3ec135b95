/** Tests that compile source text with the processor and look at what comes out. */
@NullMarked
package dev.dbtest.jmh.processor;

import org.jspecify.annotations.NullMarked;
