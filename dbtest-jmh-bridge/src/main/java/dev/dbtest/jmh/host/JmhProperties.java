package dev.dbtest.jmh.host;

import java.net.InetAddress;

/** System properties that JMH reads once, when its classes load. */
final class JmhProperties {

  /** Longest class path that fits every system's command line, with room for other options. */
  private static final int LONGEST_CLASS_PATH = 24_000;

  private JmhProperties() {}

  /** Sets them; must come before the first use of JMH. */
  static void set() {
    // The lock makes a second run on the machine fail. dbtest lets it run and warns instead.
    System.setProperty("jmh.ignoreLock", "true");
    // The fork is on this machine; nobody else has any business at the port.
    System.setProperty("jmh.link.address", InetAddress.getLoopbackAddress().getHostAddress());
    if (System.getProperty("java.class.path").length() > LONGEST_CLASS_PATH) {
      System.setProperty("jmh.separateClasspathJAR", "true");
    }
  }
}
