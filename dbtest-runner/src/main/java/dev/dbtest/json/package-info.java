/**
 * JSON as values that are written one after the other and read as typed fields. This is the only
 * package that uses the JSON library.
 */
@NullMarked
package dev.dbtest.json;

import org.jspecify.annotations.NullMarked;
