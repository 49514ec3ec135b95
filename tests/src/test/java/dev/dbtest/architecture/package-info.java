/** Keeps the rules of the house: which package may know which, and where side effects happen. */
@NullMarked
package dev.dbtest.architecture;

import org.jspecify.annotations.NullMarked;
