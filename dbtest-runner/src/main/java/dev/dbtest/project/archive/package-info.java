/** A built project in one file: its classes, the jars that they need, and how its tests are run. */
@NullMarked
package dev.dbtest.project.archive;

import org.jspecify.annotations.NullMarked;
