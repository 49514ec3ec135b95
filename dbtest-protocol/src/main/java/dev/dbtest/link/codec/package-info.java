/**
 * How the data of a run is written into payloads and read back: what child JVMs send and what the
 * journal keeps. Each class serves one kind of data with {@code write} and {@code read}, which must
 * agree field by field. Whatever the bytes, {@code read} throws {@link
 * dev.dbtest.link.MalformedFrameException} and nothing else.
 */
@NullMarked
package dev.dbtest.link.codec;

import org.jspecify.annotations.NullMarked;
