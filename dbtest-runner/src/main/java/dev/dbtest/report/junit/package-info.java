/** JUnit XML, in the dialect that CI systems have in common. */
@NullMarked
package dev.dbtest.report.junit;

import org.jspecify.annotations.NullMarked;
