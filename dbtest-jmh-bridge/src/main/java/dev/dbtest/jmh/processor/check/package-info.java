/** The rules of dbtest's annotations: their catalogue, the checks, and how a breach is reported. */
@NullMarked
package dev.dbtest.jmh.processor.check;

import org.jspecify.annotations.NullMarked;
