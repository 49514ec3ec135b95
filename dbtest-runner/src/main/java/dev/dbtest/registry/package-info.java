/**
 * Keeps what discovery found, by class: test suites and benchmark groups, in an order that does not
 * depend on who registered first. Safe for use by several threads.
 */
@NullMarked
package dev.dbtest.registry;

import org.jspecify.annotations.NullMarked;
