/**
 * What the sources of a project say at the lines where its tests fail. Nothing is read before
 * something fails.
 */
@NullMarked
package dev.dbtest.sources;

import org.jspecify.annotations.NullMarked;
