package dev.dbtest.comparison;

import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.Durations;
import dev.dbtest.model.WarmupWindow;
import java.util.ArrayList;
import java.util.List;

/** Tells what differs between two ways to measure. */
final class SettingsDifference {

  private SettingsDifference() {}

  /**
   * What may change a score, each as words such as {@code "threads: 1, then 4"}. Which java was
   * started is a fact of the machine, and a profiler is there to tell more.
   */
  static List<String> of(BenchmarkSettings before, BenchmarkSettings after) {
    List<String> differences = new ArrayList<>();
    add("threads", before.threads(), after.threads(), differences);
    // Two warm-ups that were long enough are alike, whatever they took.
    if (before.window() != WarmupWindow.FOUND || after.window() != WarmupWindow.FOUND) {
      add("warm-up rounds", before.warmupRounds(), after.warmupRounds(), differences);
    }
    if (before.warmupRounds() > 0 && after.warmupRounds() > 0) {
      add(
          "warm-up time",
          Durations.format(before.warmupTime()),
          Durations.format(after.warmupTime()),
          differences);
    }
    add("rounds", before.rounds(), after.rounds(), differences);
    add(
        "round time",
        Durations.format(before.roundTime()),
        Durations.format(after.roundTime()),
        differences);
    add("JVM options", words(before), words(after), differences);
    return differences;
  }

  private static String words(BenchmarkSettings settings) {
    return settings.jvmArgs().isEmpty() ? "none" : String.join(" ", settings.jvmArgs());
  }

  private static void add(String what, Object before, Object after, List<String> differences) {
    if (!before.equals(after)) {
      differences.add(what + ": " + before + ", then " + after);
    }
  }
}
