/**
 * What all report formats share: their interface, the way a report reaches its file, and text that
 * cannot harm a terminal.
 */
@NullMarked
package dev.dbtest.report;

import org.jspecify.annotations.NullMarked;
