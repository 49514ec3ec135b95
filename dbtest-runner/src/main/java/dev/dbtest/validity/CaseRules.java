package dev.dbtest.validity;

import dev.dbtest.comparison.BuildOf;
import dev.dbtest.comparison.CpuShare;
import dev.dbtest.comparison.ForkTimes;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.Metric;
import dev.dbtest.model.Mode;
import dev.dbtest.model.Problem;
import dev.dbtest.model.Round;
import dev.dbtest.model.ScoreClock;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** What can be wrong with the measurement of one case. */
final class CaseRules {

  /**
   * A round must last this many steps of the clock; otherwise the clock itself is what is measured.
   */
  private static final double FEWEST_TICKS = 1_000;

  /**
   * How much slower than an empty benchmark a body must be to show that it is there: one step of a
   * processor more doubles the time of a turn of the loop.
   */
  private static final double EMPTY_FACTOR = 1.5;

  private static final double NANOS_PER_SECOND = 1e9;

  /** From this share of the time on, others are a cause. */
  private static final double NOTABLE = 0.02;

  private CaseRules() {}

  /**
   * Reports a body that takes no longer than an empty one. The fastest round is compared, as it was
   * of the empty benchmark: whatever else the machine did made others slower.
   */
  static Optional<Problem> removedBody(
      BenchmarkResult result, int operationsPerCall, double emptyNanos) {
    if (result.forks().isEmpty()
        || result.settings().threads() > 1
        || (result.settings().mode() != Mode.AVERAGE_TIME
            && result.settings().mode() != Mode.THROUGHPUT)) {
      return Optional.empty();
    }
    double nanos =
        result.forks().stream()
                .flatMap(fork -> fork.rounds().stream())
                .mapToDouble(round -> nanosPerOperation(round, result.settings()))
                .min()
                .orElse(Double.MAX_VALUE)
            * operationsPerCall;
    if (nanos > emptyNanos * EMPTY_FACTOR) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.warning(
            result.id().text(),
            String.format(
                Locale.ROOT,
                "a call takes %.2f ns in its fastest round, as an empty benchmark does here"
                    + " (%.2f ns): the JIT has probably removed its body.",
                nanos,
                emptyNanos),
            "Return the result or give it to a Blackhole, and read inputs from non-final fields."));
  }

  /** Reports rounds that are too short for the clock. */
  static Optional<Problem> shortRounds(BenchmarkResult result, double clockNanos) {
    if (result.settings().mode() == Mode.SAMPLE_TIME) {
      return Optional.empty();
    }
    double shortest =
        result.forks().stream()
            .flatMap(fork -> fork.rounds().stream())
            .mapToDouble(round -> roundNanos(round, result.settings()))
            .filter(nanos -> nanos > 0)
            .min()
            .orElse(Double.MAX_VALUE);
    if (shortest >= FEWEST_TICKS * clockNanos) {
      return Optional.empty();
    }
    boolean single = result.settings().mode() == Mode.SINGLE_SHOT;
    return Optional.of(
        Problem.warning(
            result.id().text(),
            String.format(
                Locale.ROOT,
                "its shortest round lasts %.0f ns, fewer than 1000 steps of a clock that goes by"
                    + " %.0f ns, so the clock is part of the score.",
                shortest,
                clockNanos),
            single
                ? "Give it a larger batch, or measure average time."
                : "Give it longer rounds with --round-time."));
  }

  /** Reports forks in which no operation finished, so that they have no time. */
  static Optional<Problem> nothingFinished(BenchmarkResult result) {
    int forks = result.forks().size();
    BenchmarkSettings byWall = result.settings().withClock(ScoreClock.WALL);
    int untimed = forks - ForkTimes.timed(result.forks(), byWall).size();
    if (untimed == 0) {
      return Optional.empty();
    }
    boolean all = untimed == forks;
    return Optional.of(
        Problem.warning(
            result.id().text(),
            "no operation finished in a round of "
                + (all ? "each fork" : untimed + " of its " + forks + " forks")
                + ": 0 ops/s is no time, so "
                + (all ? "nothing can be said of the benchmark." : "these forks are left out."),
            "Give it longer rounds with --round-time, and see whether its operations end at all."));
  }

  /** Reports forks that have no CPU time, where that is what is compared. */
  static Optional<Problem> unknownCpuTime(BenchmarkResult result) {
    boolean asked = result.settings().clock() == ScoreClock.CPU;
    boolean known =
        result.forks().stream()
            .allMatch(
                fork ->
                    fork.metric(Metric.CPU_TIME)
                        .filter(taken -> taken.values().size() == fork.rounds().size())
                        .isPresent());
    return !asked || known
        ? Optional.empty()
        : Optional.of(
            Problem.warning(
                subject(result),
                "its JVM does not tell the CPU time of threads, so that forks have no time by"
                    + " --clock cpu and are left out.",
                "Measure with --clock wall, or on another JVM."));
  }

  /** The benchmark, and which build of it where two are compared. */
  static String subject(BenchmarkResult result) {
    String name = result.id().withoutRow().text();
    return BuildOf.result(result).map(build -> name + " (" + build + ")").orElse(name);
  }

  /** Reports that bytes were to be counted and are not there. */
  static Optional<Problem> uncountedBytes(BenchmarkResult result) {
    boolean wanted =
        result.settings().profilers().stream()
            .anyMatch(name -> name.equals("gc") || name.startsWith("gc:"));
    boolean counted =
        result.forks().stream().anyMatch(fork -> fork.metric(Metric.ALLOCATION).isPresent());
    return !wanted || counted
        ? Optional.empty()
        : Optional.of(
            Problem.warning(
                subject(result),
                "bytes per operation (B/op) are missing: JMH's gc profiler has not counted them"
                    + " here, as on a JVM that does not tell what threads allocate.",
                "Measure on a HotSpot JVM, with JMH 1.21 or newer and without options that turn"
                    + " the profiler's counting off."));
  }

  /**
   * Reports threads that did not run all the time, and why as far as the system tells. Without
   * numbers, so that one warning can name all such benchmarks.
   */
  static Optional<Problem> smallCpuShare(BenchmarkResult result) {
    OptionalDouble share = CpuShare.of(result.forks(), result.settings());
    if (share.isEmpty() || share.getAsDouble() >= CpuShare.LEAST) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.warning(
            subject(result),
            "its threads ran for less than 95 % of the time that was measured: " + cause(result),
            "Close other programs and measure again, unless waiting is what you measure."));
  }

  private static String cause(BenchmarkResult result) {
    OptionalDouble queued = CpuShare.queued(result.forks());
    boolean stolen = CpuShare.stolen(result.forks()).orElse(0) >= NOTABLE;
    String steal = stolen ? "; a hypervisor gave processors to others, too (steal)." : ".";
    if (queued.isEmpty()) {
      return "other programs had the processor meanwhile, or its code waits, sleeps or blocks"
          + steal;
    }
    return queued.getAsDouble() >= NOTABLE
        ? "other programs had the processor meanwhile" + steal
        : "its code waits, sleeps or blocks" + steal;
  }

  /** Reports more threads than processors. */
  static Optional<Problem> manyThreads(BenchmarkResult result, int processors) {
    int threads = result.settings().threads();
    return threads <= processors
        ? Optional.empty()
        : Optional.of(
            Problem.warning(
                result.id().withoutRow().text(),
                threads
                    + " threads share "
                    + processors
                    + (processors == 1 ? " processor" : " processors")
                    + ", so waiting for one is part of the score.",
                "Use at most "
                    + processors
                    + " (--threads, or @GroupThreads where methods share a group), unless that is"
                    + " what you measure."));
  }

  private static double nanosPerOperation(Round round, BenchmarkSettings settings) {
    return settings.mode() == Mode.THROUGHPUT
        ? NANOS_PER_SECOND * settings.threads() / round.score()
        : round.score();
  }

  private static double roundNanos(Round round, BenchmarkSettings settings) {
    double operations =
        settings.mode() == Mode.SINGLE_SHOT ? Math.max(1, round.operations()) : round.operations();
    return nanosPerOperation(round, settings) * operations / settings.threads();
  }
}
