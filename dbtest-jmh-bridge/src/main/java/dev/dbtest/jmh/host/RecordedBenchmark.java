package dev.dbtest.jmh.host;

import dev.dbtest.model.BatchSize;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Limits;
import dev.dbtest.model.Mode;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.ParameterRow;
import dev.dbtest.model.Round;
import dev.dbtest.model.ScoreClock;
import dev.dbtest.model.Tags;
import dev.dbtest.model.WarmupWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.BenchmarkResultMetaData;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.util.Utils;

/** A benchmark with one combination of parameters, as JMH's own command line runs it. */
final class RecordedBenchmark {

  private static final int KEPT_BYTES = 128 << 10;

  private final BenchmarkParams params;
  private final CapturedText text = new CapturedText(KEPT_BYTES);
  private final List<List<Round>> warmups = new ArrayList<>();
  private int measuredRounds;

  RecordedBenchmark(BenchmarkParams params) {
    this.params = params;
  }

  /** What JMH said while it ran. */
  CapturedText text() {
    return text;
  }

  synchronized void round(IterationParams round, int number, IterationResult result) {
    boolean warmup = round.getType() == IterationType.WARMUP;
    if (number == 1 && (warmup || params.getWarmup().getCount() == 0)) {
      warmups.add(new ArrayList<>());
      measuredRounds = 0;
    }
    measuredRounds += warmup ? 0 : 1;
    if (warmup && !warmups.isEmpty()) {
      warmups.get(warmups.size() - 1).add(MeasuredFork.round(result));
    }
  }

  /**
   * The case.
   *
   * @param withMode whether the benchmark runs in several modes, so that the mode must tell them
   *     apart
   */
  CaseId id(boolean withMode) {
    Map<String, String> row = new LinkedHashMap<>();
    for (String key : params.getParamsKeys()) {
      row.put(key, params.getParam(key));
    }
    if (withMode) {
      row.put(Mode.PARAMETER, params.getMode().shortLabel());
    }
    String name = params.getBenchmark();
    int dot = name.lastIndexOf('.');
    return new CaseId(
        BinaryNames.of(name.substring(0, dot)),
        name.substring(dot + 1),
        ParameterRow.ofValues(row));
  }

  /** The result of the benchmark. */
  synchronized BenchmarkResult result(
      Collection<RunResult> measured, Options options, boolean withMode) {
    List<Fork> forks = new ArrayList<>();
    for (RunResult run : measured) {
      if (run.getParams().equals(params)) {
        run.getBenchmarkResults().forEach(fork -> addWhole(fork, forks));
      }
    }
    // With zero forks JMH measures in its own process, once.
    int planned = Math.max(1, params.getForks());
    Outcome outcome =
        forks.size() == planned
            ? new Outcome.Passed()
            : new Outcome.Errored(
                ForkFailures.incomplete(
                    measuredRounds, params.getMeasurement().getCount(), text.text(), ""));
    CaseId id = id(withMode);
    return new BenchmarkResult(
            id, id.method(), Tags.NONE, false, settings(options), Limits.NONE, outcome, forks)
        .withJmhName(params.getBenchmark());
  }

  private void addWhole(org.openjdk.jmh.results.BenchmarkResult result, List<Fork> forks) {
    BenchmarkResultMetaData times = result.getMetadata();
    if (times == null
        || result.getIterationResults().size() != params.getMeasurement().getCount()) {
      return;
    }
    int number = forks.size() + 1;
    int started = params.getWarmupForks() + forks.size();
    forks.add(
        MeasuredFork.of(
            result,
            started < warmups.size() ? warmups.get(started) : List.of(),
            number,
            number,
            Instant.ofEpochMilli(times.getStartTime()),
            Duration.ofMillis(times.getStopTime() - times.getStartTime())));
  }

  private BenchmarkSettings settings(Options options) {
    return new BenchmarkSettings(
        HostModes.fromJmh(params.getMode()),
        params.getThreads(),
        params.getWarmup().getCount(),
        time(params.getWarmup()),
        params.getMeasurement().getCount(),
        time(params.getMeasurement()),
        params.getJvm().equals(Utils.getCurrentJvm()) ? "" : params.getJvm(),
        List.copyOf(params.getJvmArgs()),
        options.getProfilers().stream()
            .map(
                profiler ->
                    profiler.getOpts().isEmpty()
                        ? profiler.getKlass()
                        : profiler.getKlass() + ":" + profiler.getOpts())
            .toList(),
        WarmupWindow.FIXED,
        ScoreClock.WALL,
        new BatchSize(params.getWarmup().getBatchSize(), params.getMeasurement().getBatchSize()));
  }

  private static Duration time(IterationParams round) {
    return Duration.ofNanos(round.getTime().convertTo(TimeUnit.NANOSECONDS));
  }
}
