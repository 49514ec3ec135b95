/**
 * Chooses cases: glob patterns on names, expressions over tags, and the kinds that a subcommand
 * runs. Parts that match nothing are reported, together with names of similar spelling.
 */
@NullMarked
package dev.dbtest.filter;

import org.jspecify.annotations.NullMarked;
