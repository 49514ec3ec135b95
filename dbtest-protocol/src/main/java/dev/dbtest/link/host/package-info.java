/**
 * What the front JVM and the JMH host say to each other. The front sends {@link
 * dev.dbtest.link.host.HostCommand}s, the host answers with {@link
 * dev.dbtest.link.host.HostMessage}s; each is a record that turns into a frame and back. The end of
 * the line ends the host.
 */
@NullMarked
package dev.dbtest.link.host;

import org.jspecify.annotations.NullMarked;
