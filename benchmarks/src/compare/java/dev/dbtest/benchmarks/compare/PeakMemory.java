package dev.dbtest.benchmarks.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Peak memory of a command: the highest sum over its process and all that it started, at one
 * moment.
 *
 * <p>Summed up is what Linux calls the proportional set size ({@code Pss} in {@code
 * /proc/PID/smaps_rollup}): resident pages, those that several processes share divided among them.
 * Two JVMs share the pages of {@code libjvm.so} and of their archives of classes, which a sum of
 * resident sizes would count twice. The JVM that compares shares some of them, too, with every
 * contender alike.
 */
final class PeakMemory {

  /** What stands for a size that this system does not tell. */
  static final long UNKNOWN = -1;

  private static final long INTERVAL_MILLIS = 2;

  private PeakMemory() {}

  /** Waits for the process and returns the peak in bytes, or {@link #UNKNOWN}. */
  static long of(Process process) throws InterruptedException {
    long peak = 0;
    do {
      try (Stream<ProcessHandle> all =
          Stream.concat(Stream.of(process.toHandle()), process.descendants())) {
        peak = Math.max(peak, all.mapToLong(handle -> sizeOf(handle.pid())).sum());
      }
    } while (!process.waitFor(INTERVAL_MILLIS, TimeUnit.MILLISECONDS));
    return peak == 0 ? UNKNOWN : peak;
  }

  /** Size of one process in bytes; 0 if it has ended or this system does not tell. */
  static long sizeOf(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
      return proportionalSize(lines.toList());
    } catch (IOException | UncheckedIOException e) {
      // The process has ended, or this is not Linux.
      return 0;
    }
  }

  /** The size in bytes that a {@code smaps_rollup} tells; 0 if it tells none. */
  static long proportionalSize(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith("Pss:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .findFirst()
        .orElse(0);
  }
}
