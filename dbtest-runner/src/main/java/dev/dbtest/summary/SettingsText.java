package dev.dbtest.summary;

import dev.dbtest.model.BatchSize;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.ForkPlan;
import dev.dbtest.model.Mode;
import dev.dbtest.model.ScoreClock;
import dev.dbtest.model.WarmupWindow;
import java.util.List;
import java.util.Locale;

/** Says how a group was measured. */
final class SettingsText {
  private SettingsText() {}

  /**
   * The settings in words, such as "average time, 6 forks, each 3 warm-up rounds and 5 rounds of
   * 100 ms".
   *
   * @param results the group; not empty
   */
  static String of(List<BenchmarkResult> results) {
    BenchmarkSettings first = results.get(0).settings();
    List<Object> decisive = decisive(first);
    if (!results.stream().allMatch(result -> decisive(result.settings()).equals(decisive))) {
      return mode(first.mode()) + ", settings differ between the benchmarks";
    }
    String clock = first.clock() == ScoreClock.CPU ? " by CPU time of the benchmark's threads" : "";
    int forks = commonForks(results);
    String replication =
        forks > 0 ? ", " + Numbers.count(forks, "fork") + machines(results.get(0)) : "";
    String threads = first.threads() > 1 ? ", " + first.threads() + " threads" : "";
    return mode(first.mode())
        + clock
        + replication
        + ", "
        + rounds(first, warmupRounds(results))
        + threads
        + heap(first);
  }

  /** On how many machines the forks were; nothing if it was one. */
  private static String machines(BenchmarkResult result) {
    ForkPlan plan = result.forkPlan();
    long machines =
        result.forks().stream().map(fork -> plan.machineOf(fork.block())).distinct().count();
    return plan.isReplicated() ? " on " + Numbers.count(machines, "machine") : "";
  }

  /** The heap that was touched before the clock started; nothing if none was. */
  private static String heap(BenchmarkSettings settings) {
    String size = settings.touchedHeap().orElse(null);
    if (size == null) {
      return "";
    }
    boolean megabytes = size.length() > 1 && size.toLowerCase(Locale.ROOT).endsWith("m");
    String amount = megabytes ? " of " + size.substring(0, size.length() - 1) + " MB" : "";
    return ", heap" + amount + " touched before";
  }

  /**
   * The settings that decide a score; the location of java and the profilers are the same for a
   * whole run.
   */
  private static List<Object> decisive(BenchmarkSettings settings) {
    boolean timed = settings.mode() != Mode.SINGLE_SHOT;
    return List.of(
        settings.mode(),
        settings.threads(),
        // One that was found differs from set to set.
        settings.window() == WarmupWindow.FIXED ? settings.warmupRounds() : "found",
        timed ? settings.warmupTime() : "as long as it takes",
        settings.rounds(),
        timed ? settings.roundTime() : "as long as it takes",
        settings.batchSize(),
        settings.jvmArgs(),
        settings.clock());
  }

  /** How many forks each measured case has; 0 if they differ or there is none. */
  static int commonForks(List<BenchmarkResult> results) {
    int common = 0;
    for (BenchmarkResult result : results) {
      int forks = result.forks().size();
      if (result.outcome().status().isRed() || forks == 0) {
        continue;
      }
      if (common != 0 && common != forks) {
        return 0;
      }
      common = forks;
    }
    return common;
  }

  static String mode(Mode mode) {
    return switch (mode) {
      case AVERAGE_TIME -> "average time";
      case THROUGHPUT -> "throughput";
      case SAMPLE_TIME -> "sampled time";
      case SINGLE_SHOT -> "single cold calls";
    };
  }

  /** How many warm-up rounds there were, such as "8 to 12 warm-up rounds". */
  private static String warmupRounds(List<BenchmarkResult> results) {
    int fewest = Integer.MAX_VALUE;
    int most = 0;
    for (BenchmarkResult result : results) {
      fewest = Math.min(fewest, result.settings().warmupRounds());
      most = Math.max(most, result.settings().warmupRounds());
    }
    String rounds = Numbers.count(most, "warm-up round");
    return fewest == most ? rounds : fewest + " to " + rounds;
  }

  /** Rounds that are as long as their calls, such as "rounds of one call". */
  private static String singleShots(BenchmarkSettings settings, String warmup, String rounds) {
    BatchSize size = settings.batchSize();
    boolean alike = settings.warmupRounds() == 0 || size.warmup() == size.measurement();
    return "each "
        + warmup
        + (alike ? "" : " of " + calls(size.warmup()))
        + " and "
        + rounds
        + " of "
        + calls(size.measurement());
  }

  private static String calls(int calls) {
    return calls == 1 ? "one call" : Numbers.count(calls, "call");
  }

  private static String rounds(BenchmarkSettings settings, String warmup) {
    String rounds = Numbers.count(settings.rounds(), "round");
    if (settings.mode() == Mode.SINGLE_SHOT) {
      return singleShots(settings, warmup, rounds);
    }
    int calls = settings.batchSize().measurement();
    String batches = calls == 1 ? "" : " in batches of " + calls + " calls";
    String time = " of " + DurationText.text(settings.roundTime()) + batches;
    if (settings.warmupRounds() == 0) {
      return "each " + rounds + time + " without warm-up";
    }
    return settings.warmupTime().equals(settings.roundTime())
        ? "each " + warmup + " and " + rounds + time
        : "each "
            + warmup
            + " of "
            + DurationText.text(settings.warmupTime())
            + " and "
            + rounds
            + time;
  }
}
