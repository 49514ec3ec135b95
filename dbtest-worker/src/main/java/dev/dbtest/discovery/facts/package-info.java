/**
 * What class files say, as plain data: reading them from files and reading them by reflection
 * yields the same facts.
 */
@NullMarked
package dev.dbtest.discovery.facts;

import org.jspecify.annotations.NullMarked;
