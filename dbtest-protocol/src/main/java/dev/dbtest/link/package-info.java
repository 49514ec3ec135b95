/**
 * The private line between the front JVM and its child JVMs: frames over a loopback socket that the
 * code under test cannot reach by writing to standard output or standard error.
 *
 * <p>A frame is a length, a type and a payload. Payloads are written field by field; there is no
 * Java serialization, so neither side can be made to load a class by the other.
 */
@NullMarked
package dev.dbtest.link;

import org.jspecify.annotations.NullMarked;
