/**
 * What class files say, as plain data: whoever reads them, be it from files or by reflection, makes
 * the same facts of them.
 */
@NullMarked
package dev.dbtest.discovery.facts;

import org.jspecify.annotations.NullMarked;
