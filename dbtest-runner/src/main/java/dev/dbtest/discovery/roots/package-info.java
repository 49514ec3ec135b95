/** The directories and jars in which classes are looked for, and what sums up their files. */
@NullMarked
package dev.dbtest.discovery.roots;

import org.jspecify.annotations.NullMarked;
