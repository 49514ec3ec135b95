package dev.dbtest.environment;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Facts about a machine and the JVM of this process, as {@code Environment} keeps them: {@code
 * jdk}, {@code vm}, {@code os}, {@code arch}, {@code cores}, {@code cpu}, {@code memory}, {@code
 * governor}, {@code load}, {@code throttled}. What cannot be found out is left out.
 */
public final class MachineFacts {

  /** Number of times that processors were slowed down because of heat since the machine started. */
  public static final String THROTTLED = "throttled";

  /** Load average over the minute before. */
  public static final String LOAD = "load";

  /** Who decides the processors' frequency. */
  public static final String GOVERNOR = "governor";

  /** Processors that this process may use. */
  public static final String CORES = "cores";

  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
  private static final Path MEMORY = Path.of("/proc/meminfo");
  private static final Path CPUS = Path.of("/sys/devices/system/cpu");
  private static final long KIB_PER_GIB = 1L << 20;

  private MachineFacts() {}

  /** What can be found out of this machine without starting a process. */
  public static Map<String, String> ofThisMachine() {
    return of(MachineSources.ofThisMachine());
  }

  /** What these sources tell. */
  public static Map<String, String> of(MachineSources sources) {
    Map<String, String> facts = new TreeMap<>();
    put(facts, "jdk", property(sources, "java.version"));
    put(facts, "jdk.vendor", property(sources, "java.vendor"));
    put(facts, "vm", property(sources, "java.vm.name"));
    put(facts, "os", property(sources, "os.name") + " " + property(sources, "os.version"));
    put(facts, "arch", property(sources, "os.arch"));
    put(facts, CORES, Integer.toString(sources.processors()));
    put(facts, "cpu", line(sources, PROCESSORS, "model name").orElse(""));
    put(facts, "memory", memory(sources));
    put(
        facts,
        GOVERNOR,
        sources.file().apply(CPUS.resolve("cpu0/cpufreq/scaling_governor")).orElse("").strip());
    double load = sources.load().getAsDouble();
    put(facts, LOAD, load < 0 ? "" : String.format(Locale.ROOT, "%.2f", load));
    put(facts, THROTTLED, throttled(sources));
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

  private static Optional<String> line(MachineSources sources, Path file, String key) {
    return sources
        .file()
        .apply(file)
        .flatMap(text -> text.lines().filter(line -> line.startsWith(key)).findFirst())
        .map(line -> line.substring(line.indexOf(':') + 1).strip());
  }

  private static String memory(MachineSources sources) {
    return line(sources, MEMORY, "MemTotal")
        .map(text -> text.replaceAll("[^0-9]", ""))
        .filter(digits -> !digits.isEmpty() && digits.length() < 18)
        .map(digits -> Math.round(Long.parseLong(digits) / (double) KIB_PER_GIB) + " GiB")
        .orElse("");
  }

  private static String throttled(MachineSources sources) {
    long sum = 0;
    boolean known = false;
    for (int cpu = 0; cpu < sources.processors(); cpu++) {
      Path count = CPUS.resolve("cpu" + cpu + "/thermal_throttle/core_throttle_count");
      String text = sources.file().apply(count).orElse("").strip();
      if (text.matches("\\d{1,18}")) {
        known = true;
        sum += Long.parseLong(text);
      }
    }
    return known ? Long.toString(sum) : "";
  }
}
