package dev.dbtest.plan.benchmarks;

import dev.dbtest.model.BatchSize;
import dev.dbtest.model.BenchmarkGroupInfo.Declared;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.ForkPlan;
import dev.dbtest.model.Mode;
import dev.dbtest.model.ScoreClock;
import dev.dbtest.model.WarmupWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides settings: an option of the command wins over an annotation, that over the default. */
public final class SettingsResolver {

  private static final int WARMUP_ROUNDS = 3;

  /** The least that a pilot may find, until it has found more. */
  private static final int FEWEST_FOUND = 8;

  private static final Duration ROUND_TIME = Duration.ofMillis(100);

  /** JMH's profiler for allocation and garbage collection; it reads counters between rounds. */
  private static final String ALLOCATION = "gc";

  /** Stands for no profiler at all, not even the one for allocation. */
  public static final String NONE = "none";

  private final BenchmarkOptions options;
  private final int processors;
  private final List<String> environment;

  /**
   * Decides for one command, in an environment that says nothing to JVMs.
   *
   * @param options what the command says
   * @param processors processors of the machine
   */
  public SettingsResolver(BenchmarkOptions options, int processors) {
    this(options, processors, List.of());
  }

  /**
   * Decides for one command.
   *
   * @param options what the command says
   * @param processors processors of the machine
   * @param environment what variables of the environment say to every JVM, such as the value of
   *     {@code JAVA_TOOL_OPTIONS}
   */
  SettingsResolver(BenchmarkOptions options, int processors, Collection<String> environment) {
    this.options = options;
    this.processors = processors;
    this.environment = List.copyOf(environment);
  }

  /** The settings of a benchmark whose author declared these, as far as no JVM is known. */
  public BenchmarkSettings settings(Declared declared) {
    return settings(declared, StartHeap.NONE);
  }

  /**
   * The settings of a benchmark whose author declared these.
   *
   * @param heap the heap that forks start with
   */
  BenchmarkSettings settings(Declared declared, StartHeap heap) {
    Mode mode = first(options.mode(), declared.mode(), Mode.AVERAGE_TIME);
    // A single shot is a cold call: JMH does not warm up for it, and measures one per fork.
    boolean single = mode == Mode.SINGLE_SHOT;
    boolean sought = !single && isSought(declared);
    Duration roundTime = first(options.roundTime(), declared.roundTime(), ROUND_TIME);
    Duration declaredWarmup = first(options.roundTime(), declared.warmupTime(), roundTime);
    int warmupRounds = single ? 0 : sought ? FEWEST_FOUND : WARMUP_ROUNDS;
    return new BenchmarkSettings(
        mode,
        threads(declared),
        first(options.warmupRounds(), declared.warmupRounds(), warmupRounds),
        sought ? ROUND_TIME : first(options.warmupTime(), null, declaredWarmup),
        first(options.rounds(), declared.rounds(), single ? 1 : options.effortOrDefault().rounds()),
        roundTime,
        options.jvm() == null ? "" : options.jvm(),
        jvmArgs(declared, heap),
        profilers(),
        sought ? WarmupWindow.SOUGHT : WarmupWindow.FIXED,
        clock(mode, threads(declared)),
        new BatchSize(
            first(null, declared.warmupBatchSize(), 1), first(null, declared.batchSize(), 1)));
  }

  /** CPU time where it is asked for and can be told; only one thread may leave it to a pilot. */
  private ScoreClock clock(Mode mode, int threads) {
    boolean told = mode.isOfRounds() && !profilers().isEmpty();
    boolean alone = threads == 1 || options.clock() != ScoreClock.SOUGHT;
    return told && alone ? options.clock() : ScoreClock.WALL;
  }

  /**
   * Whether a pilot is to find the warm-up: where nobody says how long it is, and there is time for
   * a pilot.
   */
  private boolean isSought(Declared declared) {
    return options.effortOrDefault() != Effort.QUICK
        && options.warmupRounds() == null
        && options.warmupTime() == null
        && declared.warmupRounds() == null
        && declared.warmupTime() == null;
  }

  /** How many forks a benchmark gets whose author declared this. */
  public ForkPlan forks(Declared declared) {
    if (options.forks() != null) {
      return ForkPlan.fixed(options.forks());
    }
    Integer asked = declared.forks();
    // JMH's zero forks would measure in the host, with its settings and its garbage.
    return options.effort() == null && asked != null && asked > 0
        ? ForkPlan.fixed(asked)
        : options.effortOrDefault().forkPlan();
  }

  private int threads(Declared declared) {
    int threads = first(options.threads(), declared.threads(), 1);
    return threads == Declared.ONE_PER_PROCESSOR ? processors : threads;
  }

  private List<String> jvmArgs(Declared declared, StartHeap heap) {
    List<String> own = joined(options.jvmArgs(), declared.jvmArgs());
    return options.touchHeap() ? heap.before(own, environment) : own;
  }

  private List<String> profilers() {
    if (options.profilers().contains(NONE)) {
      return List.of();
    }
    boolean given =
        options.profilers().stream()
            .anyMatch(name -> name.equals(ALLOCATION) || name.startsWith(ALLOCATION + ":"));
    return given ? options.profilers() : joined(List.of(ALLOCATION), options.profilers());
  }

  private static List<String> joined(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private static <T> T first(@Nullable T option, @Nullable T declared, T otherwise) {
    if (option != null) {
      return option;
    }
    return declared != null ? declared : otherwise;
  }
}
