/** The commands of dbtest as goals of Maven. */
@NullMarked
package dev.dbtest.maven.plugin;

import org.jspecify.annotations.NullMarked;
