package dev.dbtest.comparison;

import dev.dbtest.model.BatchSize;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.Durations;
import dev.dbtest.model.Mode;
import dev.dbtest.model.WarmupWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Tells what differs between two ways to measure. */
final class SettingsDifference {

  private SettingsDifference() {}

  /**
   * What may change a score, each as words such as {@code "threads: 1, then 4"}. Which java was
   * started is a fact of the machine, a profiler is there to tell more, and a single shot takes as
   * long as it takes.
   */
  static List<String> of(BenchmarkSettings before, BenchmarkSettings after) {
    List<String> differences = new ArrayList<>();
    add("threads", before.threads(), after.threads(), differences);
    // Two warm-ups that were long enough are alike, whatever they took.
    if (before.window() != WarmupWindow.FOUND || after.window() != WarmupWindow.FOUND) {
      add("warm-up rounds", before.warmupRounds(), after.warmupRounds(), differences);
    }
    BatchSize size = before.batchSize();
    BatchSize newSize = after.batchSize();
    boolean warm = before.warmupRounds() > 0 && after.warmupRounds() > 0;
    boolean timed = before.mode() != Mode.SINGLE_SHOT || after.mode() != Mode.SINGLE_SHOT;
    if (warm && timed) {
      add("warm-up time", words(before.warmupTime()), words(after.warmupTime()), differences);
    }
    if (warm) {
      add("warm-up batch size", size.warmup(), newSize.warmup(), differences);
    }
    add("rounds", before.rounds(), after.rounds(), differences);
    if (timed) {
      add("round time", words(before.roundTime()), words(after.roundTime()), differences);
    }
    add("batch size", size.measurement(), newSize.measurement(), differences);
    add("JVM options", words(before), words(after), differences);
    return differences;
  }

  private static String words(BenchmarkSettings settings) {
    return settings.jvmArgs().isEmpty() ? "none" : String.join(" ", settings.jvmArgs());
  }

  private static String words(Duration time) {
    return Durations.format(time);
  }

  private static void add(String what, Object before, Object after, List<String> differences) {
    if (!before.equals(after)) {
      differences.add(what + ": " + before + ", then " + after);
    }
  }
}
