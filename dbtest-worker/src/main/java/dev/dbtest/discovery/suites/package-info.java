/** Makes test suites of the facts of classes, and reports what could never run. */
@NullMarked
package dev.dbtest.discovery.suites;

import org.jspecify.annotations.NullMarked;
