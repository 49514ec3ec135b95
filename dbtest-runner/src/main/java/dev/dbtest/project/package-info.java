/**
 * Finds what there is to scan and to run: the modules of a Maven or Gradle project with the class
 * path of each, or the class path that the command line names.
 *
 * <p>The build tool itself is asked for class paths, once for all modules, and the answer is kept
 * until a build file or a source changes. The package needs only the JDK.
 */
@NullMarked
package dev.dbtest.project;

import org.jspecify.annotations.NullMarked;
