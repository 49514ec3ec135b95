/** Result files of JMH, written and read as JMH does with {@code -rf json}. */
@NullMarked
package dev.dbtest.store.jmh;

import org.jspecify.annotations.NullMarked;
