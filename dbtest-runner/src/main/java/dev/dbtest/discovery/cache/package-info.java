/** Remembers what discovery found for as long as no file changes. */
@NullMarked
package dev.dbtest.discovery.cache;

import org.jspecify.annotations.NullMarked;
