/** What tests of several packages share: projects made of source text. */
@NullMarked
package dev.dbtest.testing;

import org.jspecify.annotations.NullMarked;
