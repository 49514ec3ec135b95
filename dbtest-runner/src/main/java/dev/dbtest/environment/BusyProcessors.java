package dev.dbtest.environment;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * How busy a Linux machine is at the moment, from what its kernel counts. A load average looks back
 * for a minute, and would blame other programs for the build or the run that has just ended.
 */
final class BusyProcessors {

  private static final Path COUNTS = Path.of("/proc/stat");

  /** Without the words: user, nice, system, idle, iowait, irq, softirq, steal. */
  private static final int COLUMNS = 8;

  private static final int IDLE = 3;
  private static final int WAITING = 4;
  private static final int STOLEN = 7;

  private BusyProcessors() {}

  /**
   * Looks twice.
   *
   * @param file the text of a small file
   * @param processors of the machine
   * @param pause lets time pass between the looks
   * @return how many processors programs used meanwhile; negative if the system does not tell
   */
  static double sample(Function<Path, Optional<String>> file, int processors, Runnable pause) {
    long[] first = counts(file.apply(COUNTS).orElse(""));
    pause.run();
    long[] second = counts(file.apply(COUNTS).orElse(""));
    if (first.length == 0 || second.length == 0) {
      return -1;
    }
    long all = 0;
    long busy = 0;
    for (int i = 0; i < COLUMNS; i++) {
      long passed = second[i] - first[i];
      all += passed;
      busy += i == IDLE || i == WAITING || i == STOLEN ? 0 : passed;
    }
    return all <= 0 ? -1 : processors * (double) busy / all;
  }

  /** The counts of all processors together; empty if the text has none. */
  private static long[] counts(String text) {
    String[] words = text.lines().findFirst().orElse("").strip().split(" +", -1);
    if (words.length <= COLUMNS || !words[0].equals("cpu")) {
      return new long[0];
    }
    long[] counts = new long[COLUMNS];
    try {
      for (int i = 0; i < COLUMNS; i++) {
        counts[i] = Long.parseLong(words[i + 1]);
      }
    } catch (NumberFormatException e) {
      return new long[0];
    }
    return counts;
  }
}
