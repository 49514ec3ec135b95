/** What a front that was killed leaves behind, and how it is known again: processes and files. */
@NullMarked
package dev.dbtest.leftovers;

import org.jspecify.annotations.NullMarked;
