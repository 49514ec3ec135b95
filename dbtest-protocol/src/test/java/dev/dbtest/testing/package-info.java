/** Tools for the tests of this module. */
@NullMarked
package dev.dbtest.testing;

import org.jspecify.annotations.NullMarked;
