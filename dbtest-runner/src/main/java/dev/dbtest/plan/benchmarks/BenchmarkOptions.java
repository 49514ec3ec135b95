package dev.dbtest.plan.benchmarks;

import dev.dbtest.model.Mode;
import dev.dbtest.model.ScoreClock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the command says about benchmarks. {@code null} members leave the choice to the author's
 * annotations, and then to dbtest's defaults.
 *
 * @param mode what the score is
 * @param threads threads that call a benchmark at once
 * @param warmupRounds warm-up rounds per fork
 * @param warmupTime length of a warm-up round
 * @param rounds rounds per fork
 * @param roundTime length of a round, and of a warm-up round unless that is given
 * @param forks forks per case, fixed
 * @param effort preset for the number of forks
 * @param jvm java executable of the forks; {@code null} means that of the runner
 * @param jvmArgs JVM options of the forks, before those of annotations
 * @param touchHeap whether forks may start with a heap that is touched before the clock starts
 * @param profilers JMH profilers beside the one for allocation
 * @param params values by parameter name, in place of the author's
 * @param clock which clock times are read from; {@code SOUGHT} leaves it to a pilot
 * @param baseline what cases are compared with; {@code null} means the groups' own baselines
 * @param replicated whether other machines measure the same, so that this one decides nothing: its
 *     forks are a fixed number, and authors' limits are not judged
 */
public record BenchmarkOptions(
    @Nullable Mode mode,
    @Nullable Integer threads,
    @Nullable Integer warmupRounds,
    @Nullable Duration warmupTime,
    @Nullable Integer rounds,
    @Nullable Duration roundTime,
    @Nullable Integer forks,
    @Nullable Effort effort,
    @Nullable String jvm,
    List<String> jvmArgs,
    boolean touchHeap,
    List<String> profilers,
    Map<String, List<String>> params,
    ScoreClock clock,
    @Nullable BaselineChoice baseline,
    boolean replicated) {

  /** Options that leave everything open. */
  public static final BenchmarkOptions NONE =
      new BenchmarkOptions(
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          List.of(),
          true,
          List.of(),
          Map.of(),
          ScoreClock.WALL,
          null);

  /** Options of a run of which this machine measures all. */
  public BenchmarkOptions(
      @Nullable Mode mode,
      @Nullable Integer threads,
      @Nullable Integer warmupRounds,
      @Nullable Duration warmupTime,
      @Nullable Integer rounds,
      @Nullable Duration roundTime,
      @Nullable Integer forks,
      @Nullable Effort effort,
      @Nullable String jvm,
      List<String> jvmArgs,
      boolean touchHeap,
      List<String> profilers,
      Map<String, List<String>> params,
      ScoreClock clock,
      @Nullable BaselineChoice baseline) {
    this(
        mode,
        threads,
        warmupRounds,
        warmupTime,
        rounds,
        roundTime,
        forks,
        effort,
        jvm,
        jvmArgs,
        touchHeap,
        profilers,
        params,
        clock,
        baseline,
        false);
  }

  /** Copies the lists and the map. */
  public BenchmarkOptions {
    jvmArgs = List.copyOf(jvmArgs);
    profilers = List.copyOf(profilers);
    params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
  }

  /** These options with times of another clock. */
  public BenchmarkOptions withClock(ScoreClock newClock) {
    return new BenchmarkOptions(
        mode,
        threads,
        warmupRounds,
        warmupTime,
        rounds,
        roundTime,
        forks,
        effort,
        jvm,
        jvmArgs,
        touchHeap,
        profilers,
        params,
        newClock,
        baseline,
        replicated);
  }

  /**
   * These options for one of several machines that measure the same.
   *
   * @param newForks forks per case on each of them
   */
  public BenchmarkOptions replicated(int newForks) {
    return new BenchmarkOptions(
        mode,
        threads,
        warmupRounds,
        warmupTime,
        rounds,
        roundTime,
        newForks,
        effort,
        jvm,
        jvmArgs,
        touchHeap,
        profilers,
        params,
        clock,
        baseline,
        true);
  }

  /** The effort, which is normal unless the command says otherwise. */
  public Effort effortOrDefault() {
    return effort == null ? Effort.NORMAL : effort;
  }
}
