/**
 * Builds benchmark groups from facts about classes and from the list that JMH's generator wrote.
 */
@NullMarked
package dev.dbtest.discovery.groups;

import org.jspecify.annotations.NullMarked;
