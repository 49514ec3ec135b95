package dev.dbtest.environment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Facts about a machine and the JVM of this process, as {@code Environment} keeps them: {@code
 * jdk}, {@code vm}, {@code os}, {@code arch}, {@code cores}, {@code cpu}, {@code memory}, {@code
 * governor}, {@code load}, {@code busy}, {@code throttled}. What cannot be found out is left out.
 */
public final class MachineFacts {

  /** Number of times that processors were slowed down because of heat since the machine started. */
  public static final String THROTTLED = "throttled";

  /** Load average over the minute before. */
  public static final String LOAD = "load";

  /** Processors that programs used just before something was measured, where the load was high. */
  public static final String BUSY = "busy";

  /** What decides the processors' frequency. */
  public static final String GOVERNOR = "governor";

  /** Processors that this process may use. */
  public static final String CORES = "cores";

  /** Share of the processors that other programs may use before it is worth a warning. */
  public static final double TOLERABLE_LOAD = 0.5;

  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
  private static final Path MEMORY = Path.of("/proc/meminfo");
  private static final Path CPUS = Path.of("/sys/devices/system/cpu");
  private static final long KIB_PER_GIB = 1L << 20;

  private MachineFacts() {}

  /** What can be found out about this machine without starting a process. */
  public static Map<String, String> ofThisMachine() {
    return of(MachineSources.ofThisMachine());
  }

  /** What these sources tell. */
  public static Map<String, String> of(MachineSources sources) {
    return of(sources, sources.load().getAsDouble());
  }

  private static Map<String, String> of(MachineSources sources, double load) {
    Map<String, String> facts = new TreeMap<>();
    put(facts, "jdk", property(sources, "java.version"));
    put(facts, "jdk.vendor", property(sources, "java.vendor"));
    put(
        facts,
        "vm",
        property(sources, "java.vm.name") + " " + property(sources, "java.vm.version"));
    put(facts, "os", property(sources, "os.name") + " " + property(sources, "os.version"));
    put(facts, "arch", property(sources, "os.arch"));
    put(facts, CORES, Integer.toString(sources.processors()));
    put(facts, "cpu", line(sources, PROCESSORS, "model name"));
    put(facts, "memory", memory(sources));
    put(
        facts,
        GOVERNOR,
        sources.file().apply(CPUS.resolve("cpu0/cpufreq/scaling_governor")).orElse("").strip());
    put(facts, LOAD, load < 0 ? "" : load(load));
    put(facts, THROTTLED, throttled(sources));
    return facts;
  }

  /**
   * Facts before something is measured: where the load average is above what a calm machine has, it
   * is looked whether programs are still running.
   */
  public static Map<String, String> beforeMeasuring(MachineSources sources) {
    double load = sources.load().getAsDouble();
    Map<String, String> facts = of(sources, load);
    if (load > sources.processors() * TOLERABLE_LOAD) {
      double busy = sources.busy().getAsDouble();
      put(facts, BUSY, busy < 0 ? "" : load(busy));
    }
    return facts;
  }

  private static void put(Map<String, String> facts, String name, String value) {
    if (!value.isBlank()) {
      facts.put(name, value);
    }
  }

  private static String property(MachineSources sources, String name) {
    String value = sources.property().apply(name);
    return value == null ? "unknown" : value;
  }

  private static String line(MachineSources sources, Path file, String key) {
    String text = "\n" + sources.file().apply(file).orElse("");
    int start = text.indexOf("\n" + key);
    if (start < 0) {
      return "";
    }
    int end = text.indexOf('\n', start + 1);
    String line = text.substring(start, end < 0 ? text.length() : end);
    return line.substring(line.indexOf(':') + 1).strip();
  }

  private static String memory(MachineSources sources) {
    String text = line(sources, MEMORY, "MemTotal");
    String digits = text.endsWith(" kB") ? text.substring(0, text.length() - 3).strip() : text;
    return isCount(digits)
        ? Math.round(Long.parseLong(digits) / (double) KIB_PER_GIB) + " GiB"
        : "";
  }

  private static String throttled(MachineSources sources) {
    long sum = 0;
    boolean known = false;
    for (int cpu = 0; cpu < sources.processors(); cpu++) {
      Path count = CPUS.resolve("cpu" + cpu + "/thermal_throttle/core_throttle_count");
      String text = sources.file().apply(count).orElse("").strip();
      if (isCount(text)) {
        known = true;
        sum += Long.parseLong(text);
      }
    }
    return known ? Long.toString(sum) : "";
  }

  private static boolean isCount(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= 18;
  }

  /**
   * The load with two decimals; starting a formatter would take more time than all other facts
   * together.
   */
  private static String load(double load) {
    return BigDecimal.valueOf(load).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
