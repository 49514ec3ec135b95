package dev.dbtest.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a benchmark was, or is to be, measured. All of it is decided before the first fork.
 *
 * @param mode what the score is
 * @param threads threads that call the benchmark at once, at least 1
 * @param warmupRounds warm-up rounds per fork, 0 or more
 * @param warmupTime length of a warm-up round
 * @param rounds rounds per fork, at least 1
 * @param roundTime length of a round
 * @param jvm java executable of the forks; empty means that of the runner
 * @param jvmArgs JVM options of the forks
 * @param profilers JMH profilers with their options, such as {@code gc}
 * @param window how the number of warm-up rounds was decided
 * @param clock which clock times are read from
 * @param batchSize how many calls count as one operation
 */
public record BenchmarkSettings(
    Mode mode,
    int threads,
    int warmupRounds,
    Duration warmupTime,
    int rounds,
    Duration roundTime,
    String jvm,
    List<String> jvmArgs,
    List<String> profilers,
    WarmupWindow window,
    ScoreClock clock,
    BatchSize batchSize) {

  private static final String INITIAL_HEAP = "-Xms";

  /**
   * Settings whose warm-up was decided without looking at the code, by the clock on the wall, and
   * by which each call counts by itself.
   */
  public BenchmarkSettings(
      Mode mode,
      int threads,
      int warmupRounds,
      Duration warmupTime,
      int rounds,
      Duration roundTime,
      String jvm,
      List<String> jvmArgs,
      List<String> profilers) {
    this(
        mode,
        threads,
        warmupRounds,
        warmupTime,
        rounds,
        roundTime,
        jvm,
        jvmArgs,
        profilers,
        WarmupWindow.FIXED,
        ScoreClock.WALL,
        BatchSize.ONE);
  }

  /** Checks the counts and copies the lists. */
  public BenchmarkSettings {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, not " + threads);
    }
    if (warmupRounds < 0) {
      throw new IllegalArgumentException("warm-up rounds must be 0 or more, not " + warmupRounds);
    }
    if (rounds < 1) {
      throw new IllegalArgumentException("rounds must be at least 1, not " + rounds);
    }
    jvmArgs = List.copyOf(jvmArgs);
    profilers = List.copyOf(profilers);
  }

  /** These settings with another number of warm-up rounds, decided in that way. */
  public BenchmarkSettings withWarmup(int newRounds, WarmupWindow newWindow) {
    return new BenchmarkSettings(
        mode,
        threads,
        newRounds,
        warmupTime,
        rounds,
        roundTime,
        jvm,
        jvmArgs,
        profilers,
        newWindow,
        clock,
        batchSize);
  }

  /** These settings with times of another clock. */
  public BenchmarkSettings withClock(ScoreClock newClock) {
    return newClock == clock
        ? this
        : new BenchmarkSettings(
            mode,
            threads,
            warmupRounds,
            warmupTime,
            rounds,
            roundTime,
            jvm,
            jvmArgs,
            profilers,
            window,
            newClock,
            batchSize);
  }

  /** These settings with other options of the JVM. */
  public BenchmarkSettings withJvmArgs(List<String> newArgs) {
    return new BenchmarkSettings(
        mode,
        threads,
        warmupRounds,
        warmupTime,
        rounds,
        roundTime,
        jvm,
        newArgs,
        profilers,
        window,
        clock,
        batchSize);
  }

  /** These settings with another number of rounds of another length, and such a warm-up. */
  public BenchmarkSettings withRounds(
      int newWarmupRounds, Duration newWarmupTime, int newRounds, Duration newRoundTime) {
    return new BenchmarkSettings(
        mode,
        threads,
        newWarmupRounds,
        newWarmupTime,
        newRounds,
        newRoundTime,
        jvm,
        jvmArgs,
        profilers,
        window,
        clock,
        batchSize);
  }

  /** These settings with another java executable; empty means that of the runner. */
  public BenchmarkSettings withJvm(String newJvm) {
    return new BenchmarkSettings(
        mode,
        threads,
        warmupRounds,
        warmupTime,
        rounds,
        roundTime,
        newJvm,
        jvmArgs,
        profilers,
        window,
        clock,
        batchSize);
  }

  /**
   * The size of the heap that a fork touches before the clock starts, as the option has it, such as
   * {@code 256m}; empty if it starts with whatever its JVM chooses.
   */
  public Optional<String> touchedHeap() {
    if (!jvmArgs.contains("-XX:+AlwaysPreTouch")) {
      return Optional.empty();
    }
    String size = "";
    for (String option : jvmArgs) {
      if (option.startsWith(INITIAL_HEAP)) {
        size = option.substring(INITIAL_HEAP.length());
      }
    }
    return Optional.of(size);
  }
}
