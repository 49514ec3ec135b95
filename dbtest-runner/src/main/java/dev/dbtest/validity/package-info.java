/**
 * Finds reasons not to trust a measurement, and says what to do about them. Rules look at results
 * and facts and change nothing.
 */
@NullMarked
package dev.dbtest.validity;

import org.jspecify.annotations.NullMarked;
