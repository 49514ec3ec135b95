/** What CI systems are told in their own words, and how they are recognised. */
@NullMarked
package dev.dbtest.ci;

import org.jspecify.annotations.NullMarked;
