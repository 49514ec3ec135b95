package dev.dbtest.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Peak resident memory of a command: the sum over its process and all that it started.
 *
 * <p>Linux keeps the peak of each process ({@code VmHWM} in {@code /proc/PID/status}) but forgets
 * it with the process, so it is read again and again until the end. Pages that two processes share
 * count twice and peaks need not coincide, so the sum is rather too large than too small.
 */
final class PeakMemory {

  /** What stands for a size that this system does not tell. */
  static final long UNKNOWN = -1;

  private static final long INTERVAL_MILLIS = 2;

  private PeakMemory() {}

  /** Waits for the process and returns the peak in bytes, or {@link #UNKNOWN}. */
  static long of(Process process) throws InterruptedException {
    Map<Long, Long> peaks = new HashMap<>();
    do {
      try (Stream<ProcessHandle> all =
          Stream.concat(Stream.of(process.toHandle()), process.descendants())) {
        all.forEach(handle -> peaks.merge(handle.pid(), peakOf(handle.pid()), Math::max));
      }
    } while (!process.waitFor(INTERVAL_MILLIS, TimeUnit.MILLISECONDS));
    long sum = peaks.values().stream().filter(peak -> peak > 0).mapToLong(Long::longValue).sum();
    return sum == 0 ? UNKNOWN : sum;
  }

  private static long peakOf(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(UNKNOWN);
    } catch (IOException | java.io.UncheckedIOException e) {
      // The process has ended, or this is not Linux.
      return UNKNOWN;
    }
  }
}
