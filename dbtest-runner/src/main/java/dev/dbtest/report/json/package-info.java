/**
 * Runs as JSON, written and read back. The only package that knows the JSON library; {@code
 * docs/json-schema.md} explains the fields to users.
 */
@NullMarked
package dev.dbtest.report.json;

import org.jspecify.annotations.NullMarked;
