package dev.dbtest.cli;

import dev.dbtest.archive.BenchmarkPoint;
import dev.dbtest.archive.CaseSeries;
import dev.dbtest.archive.Move;
import dev.dbtest.archive.Moves;
import dev.dbtest.archive.RunFacts;
import dev.dbtest.archive.StoredRunFile;
import dev.dbtest.archive.TestPoint;
import dev.dbtest.archive.Totals;
import dev.dbtest.model.Status;
import dev.dbtest.report.SafeText;
import dev.dbtest.stats.ConfidenceInterval;
import dev.dbtest.stats.Statistics;
import dev.dbtest.summary.DurationText;
import dev.dbtest.summary.Numbers;
import dev.dbtest.summary.ShellWord;
import dev.dbtest.summary.TimeScale;
import dev.dbtest.waiver.Accepted;
import dev.dbtest.waiver.AcceptedChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stored runs, for people. */
final class HistoryText {

  private static final String STARTED = "started (UTC)";
  private static final String COMMIT = "commit";
  private static final String BRANCH = "branch";
  private static final String MACHINE = "machine";
  private static final String JDK = "JDK";
  private static final String TIME = "time";

  private static final int MINUTES = 16;
  private static final int LONGEST_BRANCH = 24;
  private static final int MOST_CASES = 20;

  private final Statistics statistics = new Statistics();
  private final int width;
  private final Accepted accepted;

  HistoryText(int width, Accepted accepted) {
    this.width = width;
    this.accepted = accepted;
  }

  /** A list of runs, the latest first. */
  String runs(List<StoredRunFile> runs, int all) {
    Columns columns =
        new Columns(
            List.of(STARTED, COMMIT, BRANCH, "ran", "result", TIME, MACHINE, JDK),
            List.of(TIME),
            List.of(JDK, MACHINE, BRANCH, "ran"));
    Map<String, String> machines = new LinkedHashMap<>();
    for (StoredRunFile file : runs) {
      RunFacts run = file.run().facts();
      machines.put(run.machine(), run.machineText());
      columns.row(
          time(run.started()),
          run.revision().text(),
          branch(run),
          run.ran(),
          result(run),
          DurationText.text(run.duration()),
          run.machine(),
          run.jdk());
    }
    StringBuilder text = new StringBuilder(columns.text(width));
    text.append('\n').append(trend(runs));
    for (Map.Entry<String, String> machine : machines.entrySet()) {
      text.append(machine.getKey()).append("  ").append(SafeText.line(machine.getValue()));
      text.append('\n');
    }
    if (runs.size() < all) {
      text.append("\n")
          .append(Numbers.count(runs.size(), "run"))
          .append(" of ")
          .append(all)
          .append("; --limit shows more.\n");
    }
    return text.toString();
  }

  /** How long runs of the same command took, the oldest first. */
  private static String trend(List<StoredRunFile> runs) {
    Map<String, List<Double>> times = new LinkedHashMap<>();
    for (int i = runs.size() - 1; i >= 0; i--) {
      RunFacts run = runs.get(i).run().facts();
      if (!run.interrupted()) {
        times
            .computeIfAbsent(run.ran(), key -> new ArrayList<>())
            .add((double) run.duration().toNanos());
      }
    }
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, List<Double>> entry : times.entrySet()) {
      List<Double> all = entry.getValue();
      if (all.size() > 1) {
        text.append(SafeText.line(entry.getKey()))
            .append("  ")
            .append(Sparkline.of(all))
            .append("  ")
            .append(DurationText.text(Duration.ofNanos(all.get(0).longValue())))
            .append(" at first, ")
            .append(DurationText.text(Duration.ofNanos(all.get(all.size() - 1).longValue())))
            .append(" at last\n");
      }
    }
    return text.isEmpty() ? "" : text.append('\n').toString();
  }

  private static String result(RunFacts run) {
    List<String> parts = new ArrayList<>();
    add(parts, run.tests(), "", run.quarantined());
    add(
        parts,
        run.benchmarks(),
        run.benchmarks().of(Status.PASSED) == 1 ? " benchmark" : " benchmarks",
        0);
    if (run.interrupted()) {
      parts.add("interrupted");
    }
    return parts.isEmpty() ? "nothing" : String.join(", ", parts);
  }

  private static void add(List<String> parts, Totals totals, String benchmarks, int quarantined) {
    int passed = totals.of(Status.PASSED) + totals.of(Status.FLAKY);
    if (totals.all() > 0) {
      parts.add(passed + (benchmarks.isEmpty() ? " passed" : benchmarks));
    }
    int red = totals.red() - quarantined;
    if (red > 0) {
      parts.add(red + " failed");
    }
    if (quarantined > 0) {
      parts.add(quarantined + " quarantined");
    }
    if (totals.of(Status.FLAKY) > 0) {
      parts.add(totals.of(Status.FLAKY) + " flaky");
    }
    if (totals.of(Status.SKIPPED) > 0) {
      parts.add(totals.of(Status.SKIPPED) + " skipped");
    }
  }

  /** Cases over time; of each the last points. */
  String cases(HistoryOfCases history, int limit) {
    StringBuilder text = new StringBuilder();
    int shown = 0;
    for (CaseSeries<TestPoint> test : history.tests()) {
      if (shown++ < MOST_CASES) {
        text.append(text.isEmpty() ? "" : "\n").append(test(test, limit));
      }
    }
    for (CaseSeries<BenchmarkPoint> benchmark : history.benchmarks()) {
      if (shown++ < MOST_CASES) {
        text.append(text.isEmpty() ? "" : "\n").append(benchmark(benchmark, limit));
      }
    }
    if (shown > MOST_CASES) {
      text.append("\n")
          .append(Numbers.count(shown - MOST_CASES, "case"))
          .append(" more; a narrower pattern shows them, or --format json.\n");
    }
    return text.toString();
  }

  private String test(CaseSeries<TestPoint> test, int limit) {
    List<TestPoint> all = test.points();
    StringBuilder text = new StringBuilder();
    text.append(SafeText.line(test.name())).append("  ").append(ends(all)).append('\n');
    text.append(Sparkline.of(all.stream().map(point -> (double) point.micros()).toList()));
    text.append("\n\n");
    Columns columns =
        new Columns(
            List.of(STARTED, COMMIT, BRANCH, "status", "attempts", TIME, MACHINE, JDK),
            List.of("attempts", TIME),
            List.of(JDK, MACHINE, BRANCH));
    for (int i = all.size() - 1; i >= Math.max(0, all.size() - limit); i--) {
      TestPoint point = all.get(i);
      columns.row(
          time(point.run().started()),
          point.run().revision().text(),
          branch(point.run()),
          word(point.status()),
          point.attempts() == 1 ? "" : Integer.toString(point.attempts()),
          DurationText.text(Duration.ofNanos(point.micros() * 1_000L)),
          point.run().machine(),
          point.run().jdk());
    }
    return text.append(columns.text(width)).append(sinceWhen(all)).toString();
  }

  private static String ends(List<TestPoint> points) {
    int passed = 0;
    int failed = 0;
    int flaky = 0;
    for (TestPoint point : points) {
      passed += point.status() == Status.PASSED ? 1 : 0;
      failed += point.status().isRed() ? 1 : 0;
      flaky += point.status() == Status.FLAKY ? 1 : 0;
    }
    return Numbers.count(points.size(), "run")
        + ": "
        + passed
        + " passed, "
        + failed
        + " failed, "
        + flaky
        + " flaky";
  }

  /** Since when it fails, and what lies between that and the last time it passed. */
  private static String sinceWhen(List<TestPoint> points) {
    int first = points.size();
    while (first > 0 && points.get(first - 1).status().isRed()) {
      first--;
    }
    if (first == points.size()) {
      return "";
    }
    String since = "Fails since " + place(points.get(first).run());
    return "\n"
        + since
        + (first == 0 ? "" : "; passed last at " + place(points.get(first - 1).run()))
        + ".\n";
  }

  private String benchmark(CaseSeries<BenchmarkPoint> benchmark, int limit) {
    List<BenchmarkPoint> all = benchmark.points();
    List<Double> nanos = all.stream().map(BenchmarkPoint::nanos).toList();
    double middle = nanos.stream().filter(Double::isFinite).sorted().findFirst().orElse(1.0);
    TimeScale scale = TimeScale.of(middle, null);
    StringBuilder text = new StringBuilder();
    text.append(SafeText.line(benchmark.name()))
        .append("  ")
        .append(Numbers.count(all.size(), "run"))
        .append('\n')
        .append(Sparkline.of(nanos))
        .append("\n\n");
    String value = scale.unit() + "/op";
    Columns columns =
        new Columns(
            List.of(STARTED, COMMIT, BRANCH, value, "95 %", "B/op", "forks", MACHINE, JDK),
            List.of(value, "B/op", "forks"),
            List.of("forks", JDK, MACHINE, "B/op", BRANCH));
    for (int i = all.size() - 1; i >= Math.max(0, all.size() - limit); i--) {
      BenchmarkPoint point = all.get(i);
      boolean measured = Double.isFinite(point.nanos());
      columns.row(
          time(point.run().started()),
          point.run().revision().text(),
          branch(point.run()),
          measured ? scale.text(point.nanos(), 4) : word(point.benchmark().status()),
          interval(point, scale),
          Double.isFinite(point.bytes()) ? Numbers.significant(point.bytes(), 3) : "",
          Integer.toString(point.benchmark().times().size()),
          point.run().machine(),
          point.run().jdk());
    }
    text.append(columns.text(width));
    for (Move move : Moves.of(all, statistics)) {
      text.append('\n').append(move(move, benchmark, scale));
    }
    return text.toString();
  }

  private String interval(BenchmarkPoint point, TimeScale scale) {
    List<Double> times = point.benchmark().times();
    if (times.size() < 2) {
      return "";
    }
    ConfidenceInterval interval =
        statistics.geometricMeanInterval(
            times.stream().mapToDouble(Double::doubleValue).toArray(), Statistics.DEFAULT_LEVEL);
    return interval == null
        ? ""
        : scale.text(interval.lower(), 4) + "–" + scale.text(interval.upper(), 4);
  }

  private String move(Move move, CaseSeries<BenchmarkPoint> benchmark, TimeScale scale) {
    String before = move.last().run().revision().commit();
    String after = move.first().run().revision().commit();
    StringBuilder text = new StringBuilder();
    text.append(move.recent() ? "Possibly moved" : "Moved")
        .append(" from ")
        .append(scale.text(move.before(), 4))
        .append(" to ")
        .append(scale.text(move.after(), 4))
        .append(' ')
        .append(scale.unit())
        .append("/op (")
        .append(Numbers.significant(move.ratio(), 3))
        .append("×) between ")
        .append(place(move.last().run()))
        .append(" and ")
        .append(place(move.first().run()))
        .append(".\n");
    AcceptedChange change = HistoryOfCases.accepted(move, benchmark, accepted);
    if (change != null) {
      text.append("  Accepted: ").append(SafeText.line(change.reason())).append('\n');
    } else if (!before.isEmpty() && !after.isEmpty() && !before.equals(after)) {
      text.append("  To find out: git switch --detach ")
          .append(move.first().run().revision().commit(), 0, Math.min(10, after.length()))
          .append("\n               dbtest bench --against ")
          .append(before, 0, Math.min(10, before.length()))
          .append(" --pattern ")
          .append(ShellWord.quote(SafeText.line(benchmark.name())))
          .append('\n');
    }
    return text.toString();
  }

  /** Flaky tests. */
  String flaky(List<FlakyTest> tests) {
    if (tests.isEmpty()) {
      return "No test is flaky in these runs.\n";
    }
    Columns columns =
        new Columns(
            List.of("flaky", "runs", "passed on retry", "both at a commit", "last (UTC)", "test"),
            List.of("flaky", "runs", "passed on retry", "both at a commit"),
            List.of("both at a commit", "passed on retry"));
    for (FlakyTest test : tests) {
      columns.row(
          Numbers.percent(test.share()),
          Integer.toString(test.runs()),
          Integer.toString(test.retried()),
          Integer.toString(test.changing()),
          time(test.last().started()),
          test.name());
    }
    return columns.text(width);
  }

  /** Slow tests. */
  String slow(List<SlowTest> tests) {
    Columns columns =
        new Columns(
            List.of("median", "runs", "oldest to latest", "test"),
            List.of("median", "runs"),
            List.of("oldest to latest"));
    for (SlowTest test : tests) {
      columns.row(
          DurationText.text(Duration.ofNanos((long) (test.median() * 1_000))),
          Integer.toString(test.micros().size()),
          Sparkline.of(
              test.micros().subList(Math.max(0, test.micros().size() - 20), test.micros().size())),
          test.name());
    }
    return columns.text(width);
  }

  private static String word(Status status) {
    return switch (status) {
      case PASSED -> "passed";
      case FAILED -> "FAILED";
      case ERROR -> "ERROR";
      case SKIPPED -> "skipped";
      case FLAKY -> "flaky";
      case NOT_RUN -> "not run";
    };
  }

  private static String place(RunFacts run) {
    String commit = run.revision().text();
    String time = time(run.started());
    return commit.isEmpty() ? "the run of " + time : commit + " (" + time + ")";
  }

  private static String branch(RunFacts run) {
    String branch = run.revision().branch();
    return branch.length() <= LONGEST_BRANCH
        ? branch
        : branch.substring(0, LONGEST_BRANCH - 1) + "…";
  }

  private static String time(Instant instant) {
    return instant.toString().substring(0, MINUTES).replace('T', ' ');
  }
}
