/**
 * JSON as values that are written one after the other and read as typed fields. The only package
 * that knows the JSON library.
 */
@NullMarked
package dev.dbtest.json;

import org.jspecify.annotations.NullMarked;
