/**
 * The sources as JMH's generator sees them: classes, methods, fields and parameters whose dbtest
 * annotations appear as their JMH counterparts.
 */
@NullMarked
package dev.dbtest.jmh.processor.adapt;

import org.jspecify.annotations.NullMarked;
