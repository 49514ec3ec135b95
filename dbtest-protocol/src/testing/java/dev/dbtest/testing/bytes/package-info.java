/** What tests of several modules share: golden bytes, and records compared part by part. */
@NullMarked
package dev.dbtest.testing.bytes;

import org.jspecify.annotations.NullMarked;
