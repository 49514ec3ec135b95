package dev.dbtest.execute.benchmarks;

import dev.dbtest.execute.Cancellation;
import dev.dbtest.link.PayloadReader;
import dev.dbtest.link.PayloadWriter;
import dev.dbtest.link.codec.ForkCodec;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Environment;
import dev.dbtest.model.Fork;
import dev.dbtest.model.ForkPlan;
import dev.dbtest.model.Limits;
import dev.dbtest.model.Metric;
import dev.dbtest.model.Round;
import dev.dbtest.model.RunResult;
import dev.dbtest.model.Tags;
import dev.dbtest.plan.benchmarks.BenchmarkCase;
import dev.dbtest.plan.benchmarks.BenchmarkPlan;
import dev.dbtest.report.console.ConsoleReport;
import dev.dbtest.report.console.Detail;
import dev.dbtest.report.console.Style;
import dev.dbtest.report.json.JsonReport;
import dev.dbtest.stats.ComparisonPlan;
import dev.dbtest.stats.Statistics;
import dev.dbtest.summary.Summary;
import dev.dbtest.summary.SummaryOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Measures, summarises and reports a thousand cases of twenty forks as the front does, with forks
 * that are drawn and not run. A program, so that its memory can be limited. It prints the number of
 * forks and how much memory was in use when everything was reported.
 */
final class ThousandCases {

  private static final int CASES = 1_000;
  private static final int FORKS = 20;
  private static final BenchmarkSettings SETTINGS =
      new BenchmarkSettings(
          HostFixture.SHORT.mode(),
          1,
          3,
          Duration.ofMillis(100),
          5,
          Duration.ofMillis(100),
          "",
          List.of(),
          List.of("gc"));

  private ThousandCases() {}

  public static void main(String[] arguments) throws IOException {
    StoppingOptions stopping =
        new StoppingOptions(
            ComparisonPlan.reporting(), null, null, StoppingOptions.Confirm.NOTHING);
    List<BenchmarkResult> results =
        new BenchmarkExecutor(
                ThousandCases::fork,
                event -> {},
                new Cancellation(),
                ForkLedger.NONE,
                stopping,
                new Statistics())
            .run(plan(), 1);
    RunResult run =
        new RunResult(
            "run",
            "1",
            "dbtest bench",
            1,
            Instant.EPOCH,
            Duration.ofHours(7),
            false,
            new Environment(Map.of()),
            List.of(),
            List.of(),
            results);
    Summary summary = Summary.of(run, SummaryOptions.defaults(), new Statistics());
    new JsonReport().write(summary, OutputStream.nullOutputStream());
    new ConsoleReport(Style.PLAIN, 160, Detail.USUAL)
        .write(summary, OutputStream.nullOutputStream());
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        "%d forks, %d MB in use%n",
        results.stream().mapToInt(result -> result.forks().size()).sum(),
        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  private static BenchmarkPlan plan() {
    List<BenchmarkCase> cases = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      CaseId id = CaseId.of("com.acme.benchmarks.Group" + i / 4, "method" + i % 4);
      CaseId base = CaseId.of(id.className(), "method0");
      cases.add(planned(id, id.equals(base) ? null : base));
    }
    return new BenchmarkPlan(cases, List.of());
  }

  private static BenchmarkCase planned(CaseId id, @Nullable CaseId reference) {
    return new BenchmarkCase(
        id,
        id,
        "",
        "",
        id.method(),
        Tags.NONE,
        reference == null,
        reference,
        SETTINGS,
        ForkPlan.fixed(FORKS),
        Limits.NONE,
        1,
        null);
  }

  /** A fork with all that JMH tells, as it arrives over the line. */
  private static ForkEnd fork(
      BenchmarkCase planned, BenchmarkSettings with, int block, int position, ForkWatch watch) {
    watch.roundStarted(false, 1, 1);
    Random random = new Random(position);
    double nanos = 100 * Math.exp(0.02 * random.nextGaussian());
    Fork fork =
        new Fork(
            block,
            position,
            Instant.EPOCH.plusSeconds(position),
            Duration.ofMillis(1_200),
            rounds(3, nanos, random),
            rounds(5, nanos, random),
            List.of(
                metric("gc.alloc.rate", "MB/sec", random),
                metric(Metric.ALLOCATION, "B/op", random),
                metric("gc.count", "counts", random),
                metric("gc.time", "ms", random)),
            List.of());
    PayloadWriter out = new PayloadWriter();
    ForkCodec.write(out, fork);
    return new ForkEnd.Measured(ForkCodec.read(new PayloadReader(out.toBytes())), List.of());
  }

  private static List<Round> rounds(int number, double nanos, Random random) {
    List<Round> rounds = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      double score = nanos * Math.exp(0.01 * random.nextGaussian());
      rounds.add(new Round(score, Math.round(1e8 / score)));
    }
    return rounds;
  }

  private static Metric metric(String name, String unit, Random random) {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      values.add(random.nextDouble());
    }
    return new Metric(name, unit, values);
  }
}
