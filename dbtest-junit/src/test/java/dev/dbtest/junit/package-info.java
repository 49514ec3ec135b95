/** Tests of the engine on the oldest platform that it runs on. */
@NullMarked
package dev.dbtest.junit;

import org.jspecify.annotations.NullMarked;
