/** Which characters of text by others may be shown as they are. */
@NullMarked
package dev.dbtest.text;

import org.jspecify.annotations.NullMarked;
