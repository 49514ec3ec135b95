package dev.dbtest.jmh.host;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.OptionalLong;

/** How much heap this JVM's forks can be told to touch before they start. */
final class TouchableHeap {

  /** The part of memory that HotSpot takes for the largest heap unless it is told otherwise. */
  private static final int SHARE = 4;

  private TouchableHeap() {}

  /**
   * Bytes; empty if the JVM has no such option, as one that is not HotSpot. The memory is that of
   * the container, where there is one.
   */
  static OptionalLong bytes() {
    try {
      HotSpotDiagnosticMXBean options =
          ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
      OperatingSystemMXBean system =
          ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
      if (options == null || system == null) {
        return OptionalLong.empty();
      }
      options.getVMOption("AlwaysPreTouch");
      return OptionalLong.of(system.getTotalMemorySize() / SHARE);
    } catch (IllegalArgumentException | LinkageError e) {
      return OptionalLong.empty();
    }
  }
}
