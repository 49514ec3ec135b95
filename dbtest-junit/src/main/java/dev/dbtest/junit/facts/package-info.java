/** Reads facts of classes that are loaded, where whoever looks for tests has loaded them. */
@NullMarked
package dev.dbtest.junit.facts;

import org.jspecify.annotations.NullMarked;
