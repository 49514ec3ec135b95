/** Builds test suites from facts about classes, and reports what could never run. */
@NullMarked
package dev.dbtest.discovery.suites;

import org.jspecify.annotations.NullMarked;
