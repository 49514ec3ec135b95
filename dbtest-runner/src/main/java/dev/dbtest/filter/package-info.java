/**
 * Chooses cases: glob patterns on names, expressions over tags, and the kinds that a subcommand
 * runs. What matched nothing is said, together with what is spelt nearly the same.
 */
@NullMarked
package dev.dbtest.filter;

import org.jspecify.annotations.NullMarked;
