/**
 * The child JVM that runs suites, on the class path of the project. It uses the JDK, the model and
 * the line to the front, and nothing else, so that the project does not notice it.
 *
 * <p>A worker starts often and runs short: the path from its start to the first test uses no
 * lambdas, streams, regular expressions or annotations, each of which would load hundreds of
 * classes.
 */
@NullMarked
package dev.dbtest.worker;

import org.jspecify.annotations.NullMarked;
