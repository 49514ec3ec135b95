package dev.dbtest.jmh.host;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What Linux tells about the threads of a process and about its machine, in files. */
final class LinuxCounters {

  /** Two readings of the same clock may lie this far apart. */
  private static final long TOLERANCE_NANOS = 20_000;

  /** Linux counts the time of processors in hundredths of a second, whatever the machine. */
  private static final double NANOS_PER_TICK = 1e7;

  /** Place of the time that a hypervisor took, in the first line of {@code stat}. */
  private static final int STEAL = 8;

  private static final String VOLUNTARY = "voluntary_ctxt_switches:";

  private final Path proc;

  LinuxCounters(Path proc) {
    this.proc = proc;
  }

  /**
   * The thread of this process that took so much CPU time. The JVM does not tell which thread of
   * the system one of Java is, and both know its CPU time.
   *
   * @return empty if there is none, or more than one
   */
  Optional<String> taskWith(long cpuNanos) {
    String found = null;
    try (DirectoryStream<Path> tasks = Files.newDirectoryStream(proc.resolve("self/task"))) {
      for (Path task : tasks) {
        if (isNear(text(task.resolve("schedstat")), cpuNanos)) {
          if (found != null) {
            return Optional.empty();
          }
          found = String.valueOf(task.getFileName());
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return Optional.empty();
    }
    return Optional.ofNullable(found);
  }

  /** What is counted of a thread. */
  OfThread of(String task) {
    Path directory = proc.resolve("self/task").resolve(task);
    double switches = Double.NaN;
    for (String line : text(directory.resolve("status")).lines().toList()) {
      if (line.startsWith(VOLUNTARY)) {
        switches = number(line.substring(VOLUNTARY.length()).strip());
      }
    }
    String[] times = text(directory.resolve("schedstat")).split(" ", -1);
    return new OfThread(switches, times.length > 1 ? number(times[1]) : Double.NaN);
  }

  /**
   * What is counted of a thread since it began; not a number where it is not known.
   *
   * @param switches how often it gave up its processor by itself
   * @param queuedNanos how long it could run and had no processor
   */
  record OfThread(double switches, double queuedNanos) {

    /** A thread that has done nothing yet. */
    static final OfThread NEW = new OfThread(0, 0);

    /** A thread that nobody tells about. */
    static final OfThread UNKNOWN = new OfThread(Double.NaN, Double.NaN);
  }

  /** Processor time that a hypervisor gave to others since the machine started. */
  double stealNanos() {
    String text = text(proc.resolve("stat"));
    int end = text.indexOf('\n');
    List<String> words = List.of(text.substring(0, Math.max(0, end)).split(" +", -1));
    return words.size() > STEAL && words.get(0).equals("cpu")
        ? number(words.get(STEAL)) * NANOS_PER_TICK
        : Double.NaN;
  }

  private static boolean isNear(String schedstat, long cpuNanos) {
    int blank = schedstat.indexOf(' ');
    return blank > 0
        && Math.abs(number(schedstat.substring(0, blank)) - cpuNanos) <= TOLERANCE_NANOS;
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      // Another system, a container that hides it, or a thread that has just ended.
      return "";
    }
  }
}
