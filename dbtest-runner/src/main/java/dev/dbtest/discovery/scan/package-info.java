/** Reads class files with ClassGraph, which parses them and loads none. */
@NullMarked
package dev.dbtest.discovery.scan;

import org.jspecify.annotations.NullMarked;
