package dev.dbtest.report.console;

import dev.dbtest.model.BenchmarkLook;
import dev.dbtest.model.BenchmarkState;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.RunEvent;
import dev.dbtest.model.Status;
import dev.dbtest.model.TestState;
import dev.dbtest.summary.LiveEstimates;
import dev.dbtest.summary.LiveTable;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The progress of a run, as far as its events show it. Not thread-safe. */
final class ProgressState {
  /** Shares of the plan below this say little about the rest. */
  private static final double LEAST_SHARE = 0.05;

  private final ProgressOptions options;
  private final LiveEstimates estimates;
  private final Map<Status, Integer> ended = new EnumMap<>(Status.class);
  private final Map<CaseId, Long> running = new LinkedHashMap<>();
  private final Map<CaseId, String> measured = new LinkedHashMap<>();
  private @Nullable LiveTable table;
  private long began;
  private long benchmarksBegan = -1;
  private long furtherBegan;
  private @Nullable Duration further;
  private Duration estimate = Duration.ZERO;
  private int tests;
  private int benchmarks;
  private int forks;
  private int testsEnded;
  private int quarantined;
  private int benchmarksEnded;
  private int forksEnded;
  private @Nullable CaseId benchmark;
  private String phase = "";

  ProgressState(ProgressOptions options, LiveEstimates estimates) {
    this.options = options;
    this.estimates = estimates;
    this.began = options.nanoTime().getAsLong();
  }

  void on(RunEvent event) {
    if (event instanceof RunEvent.RunStarted started) {
      start(started);
    } else if (event instanceof RunEvent.BenchmarksPlanned planned) {
      benchmarks = planned.benchmarks();
      forks = planned.forks();
      estimate = elapsed().plus(planned.estimate());
    } else if (event instanceof RunEvent.SuitesTaken taken) {
      tests += taken.tests();
    } else if (event instanceof RunEvent.RowsFound rows) {
      tests += rows.rows() - 1;
      // From here on its rows are what runs, each under a name of its own.
      running.remove(rows.test());
    } else if (event instanceof RunEvent.TestStateChanged changed) {
      change(changed);
    } else if (event instanceof RunEvent.TestFinished finished) {
      running.remove(finished.result().id());
      if (options.excuses(finished.result())) {
        quarantined++;
      } else {
        count(finished.result().outcome().status());
      }
      testsEnded++;
    } else if (event instanceof RunEvent.BenchmarkStateChanged changed) {
      change(changed);
    } else if (event instanceof RunEvent.WarmupSought sought) {
      work(sought.id(), "finding its warm-up " + sought.round() + " of " + sought.rounds());
    } else if (event instanceof RunEvent.ForkFinished finished) {
      forkEnded(finished);
    } else if (event instanceof RunEvent.BenchmarkLookedAt looked) {
      look(looked.look());
    } else if (event instanceof RunEvent.FurtherForks more) {
      forks = forksEnded + more.forks();
      further = more.time();
      furtherBegan = options.nanoTime().getAsLong();
    } else if (event instanceof RunEvent.BenchmarkFinished finished) {
      count(finished.result().outcome().status());
      benchmarksEnded++;
      if (finished.result().id().equals(benchmark)) {
        benchmark = null;
      }
    }
  }

  private void start(RunEvent.RunStarted started) {
    began = options.nanoTime().getAsLong();
    tests = started.tests();
    benchmarks = started.benchmarks();
    forks = started.forks();
    estimate = started.estimate();
  }

  private void change(RunEvent.TestStateChanged changed) {
    List<TestState> states = changed.states();
    TestState now = states.get(states.size() - 1);
    if (now == TestState.SETTING_UP || now == TestState.RUNNING) {
      running.putIfAbsent(changed.id(), options.nanoTime().getAsLong());
    } else if (now.isFinal()) {
      running.remove(changed.id());
    }
  }

  private void change(RunEvent.BenchmarkStateChanged changed) {
    BenchmarkState state = changed.state();
    if (table != null && state instanceof BenchmarkState.Failed) {
      table.failed(changed.id());
    }
    String words = words(state);
    if (words.isEmpty()) {
      return;
    }
    work(changed.id(), words);
    if (benchmarksBegan < 0) {
      benchmarksBegan = options.nanoTime().getAsLong();
    }
  }

  private void work(CaseId id, String words) {
    benchmark = id;
    phase = words;
    if (table != null) {
      table.atWork(id);
    }
  }

  /** What a benchmark is doing; empty if it is not at work. */
  private static String words(BenchmarkState state) {
    if (state instanceof BenchmarkState.Calibrating) {
      return "calibrating";
    }
    if (state instanceof BenchmarkState.WarmingUp warming) {
      return "warming up " + warming.round() + " of " + warming.rounds();
    }
    if (state instanceof BenchmarkState.Running measuring) {
      return "running " + measuring.round() + " of " + measuring.rounds();
    }
    return state instanceof BenchmarkState.Analyzing ? "analyzing" : "";
  }

  private void look(BenchmarkLook look) {
    if (table == null) {
      // Runs of tests alone do without.
      table = new LiveTable(options.plan());
    }
    table.look(look);
  }

  private void forkEnded(RunEvent.ForkFinished finished) {
    forksEnded++;
    CaseId id = finished.id();
    // Removed and added again, so that the latest comes last.
    measured.remove(id);
    LiveEstimates.Estimate estimate = estimates.add(id, finished.fork(), finished.settings());
    measured.put(id, estimate.text());
    if (table != null) {
      table.measured(id, estimate);
    }
  }

  /** Time since the run began. */
  Duration elapsed() {
    return since(began);
  }

  Duration since(long nanoTime) {
    return Duration.ofNanos(Math.max(0, options.nanoTime().getAsLong() - nanoTime));
  }

  /** How long the rest will take; {@code null} if nobody knows. */
  @Nullable Duration left() {
    Duration elapsed = elapsed();
    if (benchmarks == 0) {
      return scaled(elapsed, testsEnded, tests);
    }
    if (further != null) {
      Duration left = further.minus(since(furtherBegan));
      return left.isNegative() || forksEnded >= forks ? null : left;
    }
    if (benchmarksBegan >= 0 && forksEnded > 1) {
      // More forks than planned go where a verdict is open; how many more, nobody knows.
      return forksEnded >= forks ? null : scaled(since(benchmarksBegan), forksEnded, forks);
    }
    Duration left = estimate.minus(elapsed);
    return estimate.isZero() || left.isNegative() ? null : left;
  }

  private static @Nullable Duration scaled(Duration elapsed, int done, int all) {
    if (done == 0 || done > all || done < all * LEAST_SHARE || elapsed.toMillis() < 1_000) {
      return null;
    }
    return Duration.ofNanos((long) (elapsed.toNanos() * (double) (all - done) / done));
  }

  private void count(Status status) {
    ended.put(status, ended(status) + 1);
  }

  int ended(Status status) {
    return ended.getOrDefault(status, 0);
  }

  /** How many tests failed in quarantine. */
  int quarantined() {
    return quarantined;
  }

  int tests() {
    return tests;
  }

  int testsEnded() {
    return testsEnded;
  }

  int benchmarks() {
    return benchmarks;
  }

  int benchmarksEnded() {
    return benchmarksEnded;
  }

  int forks() {
    return forks;
  }

  int forksEnded() {
    return forksEnded;
  }

  /** Tests at work with the time at which they began, the longest first. */
  Map<CaseId, Long> running() {
    return running;
  }

  /** What forks have shown so far, the latest last. */
  Map<CaseId, String> measured() {
    return measured;
  }

  /** Whether the number of forks is an estimate, since something is open. */
  boolean isForksEstimated() {
    return further != null;
  }

  /** What forks have shown so far, and what is open; {@code null} before the first look. */
  @Nullable LiveTable table() {
    return table;
  }

  /** The benchmark at work; {@code null} if none is. */
  @Nullable CaseId benchmark() {
    return benchmark;
  }

  /** What the benchmark at work is doing. */
  String phase() {
    return phase;
  }
}
