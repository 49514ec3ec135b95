/** The directories and jars that are searched for classes, and fingerprints of their files. */
@NullMarked
package dev.dbtest.discovery.roots;

import org.jspecify.annotations.NullMarked;
