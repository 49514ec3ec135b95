/** Questions about the sources being compiled: which types there are, and what role each plays. */
@NullMarked
package dev.dbtest.jmh.processor.source;

import org.jspecify.annotations.NullMarked;
