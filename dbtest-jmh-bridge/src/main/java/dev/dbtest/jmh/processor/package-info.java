/**
 * The annotation processor: turns benchmark groups into JMH benchmarks by feeding JMH's own
 * generator a view of the sources in which dbtest's annotations are JMH's, and reports every broken
 * rule of dbtest's annotations as a compile error on the offending element.
 *
 * <p>Sources without dbtest's annotations are generated as JMH's own processor would.
 */
@NullMarked
package dev.dbtest.jmh.processor;

import org.jspecify.annotations.NullMarked;
