/** Makes benchmark groups of the facts of classes and of the list that JMH's generator wrote. */
@NullMarked
package dev.dbtest.discovery.groups;

import org.jspecify.annotations.NullMarked;
