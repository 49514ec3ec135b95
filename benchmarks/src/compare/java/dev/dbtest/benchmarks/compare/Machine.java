package dev.dbtest.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** Says on what machine and when something was measured. */
final class Machine {

  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  private Machine() {}

  /** A line such as {@code 2026-11-23, 2 cores of AMD EPYC 7B13, JDK 17.0.15, Linux 6.1}. */
  static String describe() {
    int cores = Runtime.getRuntime().availableProcessors();
    return "%s, %d %s of %s, JDK %s, %s %s"
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            cores,
            cores == 1 ? "core" : "cores",
            processor(),
            System.getProperty("java.version"),
            System.getProperty("os.name"),
            System.getProperty("os.version"));
  }

  private static String processor() {
    if (!Files.isReadable(CPU_INFO)) {
      return System.getProperty("os.arch");
    }
    try (Stream<String> lines = Files.lines(CPU_INFO)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElseGet(() -> System.getProperty("os.arch"));
    } catch (IOException e) {
      return System.getProperty("os.arch");
    }
  }
}
