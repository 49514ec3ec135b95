package dev.dbtest.report;

import dev.dbtest.model.BatchSize;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.BenchmarkResult.Confirmation;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Fork.Percentile;
import dev.dbtest.model.ForkPlan;
import dev.dbtest.model.Limits;
import dev.dbtest.model.Metric;
import dev.dbtest.model.Mode;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.ParameterRow;
import dev.dbtest.model.Round;
import dev.dbtest.model.ScoreClock;
import dev.dbtest.model.Tags;
import dev.dbtest.model.WarmupWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Builds benchmark results whose scores look measured and are the same every time: forks vary
 * around the mean by a share, rounds around their fork by half of it.
 */
public final class SampleBenchmark {
  private final String className;
  private final String method;
  private final Map<String, String> parameters = new LinkedHashMap<>();
  private WarmupWindow window = WarmupWindow.FIXED;
  private ScoreClock clock = ScoreClock.WALL;
  private double cpuShare;
  private List<String> jvmArgs = List.of("-Xmx512m");
  private double meanNanos = 100;
  private double variation = 0.02;
  private int forks = 6;
  private int threads = 1;
  private double bytes = -1;
  private final List<Metric> more = new ArrayList<>();
  private double spike = 1;
  private boolean baseline;
  private boolean fixed;
  private double[] machines = {};
  private @Nullable CaseId reference;
  private @Nullable Confirmation confirmation;
  private Limits limits = Limits.NONE;
  private Mode mode = Mode.AVERAGE_TIME;
  private BatchSize batches = BatchSize.ONE;
  private Outcome outcome = new Outcome.Passed();

  private SampleBenchmark(String className, String method) {
    this.className = className;
    this.method = method;
  }

  public static SampleBenchmark of(String className, String method) {
    return new SampleBenchmark(className, method);
  }

  public SampleBenchmark with(String parameter, String value) {
    parameters.put(parameter, value);
    return this;
  }

  public SampleBenchmark mean(double nanos) {
    meanNanos = nanos;
    return this;
  }

  public SampleBenchmark variation(double share) {
    variation = share;
    return this;
  }

  public SampleBenchmark forks(int number) {
    forks = number;
    return this;
  }

  public SampleBenchmark threads(int number) {
    threads = number;
    return this;
  }

  /** So many calls counted as one operation. */
  public SampleBenchmark batches(BatchSize size) {
    batches = size;
    return this;
  }

  /** Its warm-up was decided in that way. */
  public SampleBenchmark window(WarmupWindow how) {
    window = how;
    return this;
  }

  /** Its times are of that clock, and its threads got that share of a processor. */
  public SampleBenchmark clock(ScoreClock newClock, double share) {
    clock = newClock;
    cpuShare = share;
    return this;
  }

  /** Each fork has that metric too. */
  public SampleBenchmark metric(Metric metric) {
    more.add(metric);
    return this;
  }

  public SampleBenchmark jvmArgs(String... options) {
    jvmArgs = List.of(options);
    return this;
  }

  public SampleBenchmark allocates(double bytesPerOperation) {
    bytes = bytesPerOperation;
    return this;
  }

  /** Measures something else in every fork. */
  public SampleBenchmark also(String name, String unit, double value) {
    more.add(new Metric(name, unit, List.of(value)));
    return this;
  }

  /** Compares it with a method of the same group, at the same parameters. */
  public SampleBenchmark against(String otherMethod) {
    reference = CaseId.of(className, otherMethod).withRow(ParameterRow.ofValues(parameters));
    return this;
  }

  /** Compares it with some other case. */
  public SampleBenchmark against(CaseId other) {
    reference = other;
    return this;
  }

  /** Its number of forks was decided beforehand. */
  public SampleBenchmark fixedForks() {
    fixed = true;
    return this;
  }

  /** Its forks were on each of these machines, on which it takes so many times as long. */
  public SampleBenchmark onMachines(double... factors) {
    machines = factors;
    return this;
  }

  public SampleBenchmark limits(
      @Nullable Double maxRatio, @Nullable Double maxNanos, @Nullable Double maxBytes) {
    limits = new Limits(maxRatio, maxNanos, maxBytes);
    return this;
  }

  /** Fresh forks around another mean. */
  public SampleBenchmark confirmedAt(double nanos) {
    double first = meanNanos;
    meanNanos = nanos;
    Random random = new Random(method.hashCode());
    List<Fork> fresh = new ArrayList<>();
    for (int number = 1; number <= 6; number++) {
      fresh.add(fork(number, random));
    }
    meanNanos = first;
    confirmation = new Confirmation(settings(), fresh);
    return this;
  }

  /** The last round of the first fork takes that many times as long. */
  public SampleBenchmark spike(double factor) {
    spike = factor;
    return this;
  }

  public SampleBenchmark baseline() {
    baseline = true;
    return this;
  }

  public SampleBenchmark mode(Mode newMode) {
    mode = newMode;
    return this;
  }

  public SampleBenchmark outcome(Outcome newOutcome) {
    outcome = newOutcome;
    return this;
  }

  public BenchmarkResult build() {
    CaseId id = CaseId.of(className, method).withRow(ParameterRow.ofValues(parameters));
    List<Fork> all = new ArrayList<>();
    Random random = new Random(id.text().hashCode());
    for (int number = 1; number <= forks; number++) {
      all.add(fork(number, random));
    }
    if (machines.length > 0) {
      all.clear();
      double own = meanNanos;
      for (int i = 0; i < machines.length * forks; i++) {
        meanNanos = own * machines[i / forks];
        all.add(fork(i + 1, random));
      }
      meanNanos = own;
    }
    return new BenchmarkResult(
        id,
        method,
        Tags.of("json"),
        baseline,
        settings(),
        limits,
        outcome,
        all,
        machines.length > 0
            ? ForkPlan.fixed(forks).on(machines.length)
            : fixed ? ForkPlan.fixed(Math.max(1, forks)) : new ForkPlan(6, 20),
        reference,
        confirmation);
  }

  private BenchmarkSettings settings() {
    return new BenchmarkSettings(
        mode,
        threads,
        3,
        Duration.ofMillis(100),
        5,
        Duration.ofMillis(100),
        "",
        jvmArgs,
        List.of("gc"),
        window,
        clock,
        batches);
  }

  private Fork fork(int number, Random random) {
    double forkMean = meanNanos * (1 + variation * random.nextGaussian());
    List<Round> warmup = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      warmup.add(round(forkMean * (1.3 - 0.1 * i), random));
    }
    List<Round> rounds = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      rounds.add(round(forkMean * (number == 1 && i == 4 ? spike : 1), random));
    }
    List<Metric> metrics = new ArrayList<>();
    if (bytes >= 0) {
      metrics.add(new Metric(Metric.ALLOCATION, "B/op", List.of(bytes)));
    }
    if (cpuShare > 0) {
      metrics.add(new Metric(Metric.CPU_TIME, "ns", cpuTimes(rounds)));
    }
    metrics.addAll(more);
    List<Percentile> percentiles =
        mode == Mode.SAMPLE_TIME
            ? List.of(
                new Percentile(50, forkMean * 0.9),
                new Percentile(95, forkMean * 2),
                new Percentile(99, forkMean * 5))
            : List.of();
    return new Fork(
        number,
        number * 2 - (baseline ? 1 : 0),
        SampleRuns.STARTED.plusSeconds(number * 10L),
        Duration.ofMillis(1_150),
        warmup,
        rounds,
        metrics,
        percentiles);
  }

  private List<Double> cpuTimes(List<Round> rounds) {
    return rounds.stream()
        .map(
            round ->
                cpuShare
                    * round.operations()
                    * (mode == Mode.THROUGHPUT ? 1e9 * threads / round.score() : round.score()))
        .toList();
  }

  private Round round(double mean, Random random) {
    double nanos = mean * (1 + variation / 2 * random.nextGaussian());
    long operations = Math.max(1, Math.round(1e8 * threads / nanos));
    return new Round(mode == Mode.THROUGHPUT ? 1e9 * threads / nanos : nanos, operations);
  }
}
