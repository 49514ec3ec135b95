package dev.dbtest.report;

import dev.dbtest.model.Attempt;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Environment;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Failure.Phase;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.Problem;
import dev.dbtest.model.RunResult;
import dev.dbtest.model.TestResult;
import dev.dbtest.stats.Statistics;
import dev.dbtest.summary.Summary;
import dev.dbtest.summary.SummaryOptions;
import dev.dbtest.waiver.Quarantine;
import dev.dbtest.waiver.QuarantineEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs that reports are tried on; each is the same every time. */
public final class SampleRuns {
  public static final Instant STARTED = Instant.parse("2026-11-23T08:00:00Z");

  private static final String GROUP = "com.acme.ParseGroup";
  private static final String SUITE = "com.acme.TransferSuite";

  private SampleRuns() {}

  public static RunResult run(List<TestResult> tests, List<BenchmarkResult> benchmarks) {
    return run(tests, benchmarks, List.of());
  }

  public static RunResult run(
      List<TestResult> tests, List<BenchmarkResult> benchmarks, List<Problem> problems) {
    return new RunResult(
        "20261123T080000Z-42",
        "0.1.0",
        "dbtest --seed 42",
        42,
        STARTED,
        Duration.ofMillis(83_400),
        false,
        new Environment(
            Map.of(
                "jdk", "17.0.15+6 (Debian)",
                "os", "Linux 6.1 amd64",
                "cpu", "AMD EPYC 7B13",
                "cores", "2")),
        problems,
        tests,
        benchmarks);
  }

  public static Summary summary(RunResult run) {
    return Summary.of(run, SummaryOptions.defaults(), new Statistics());
  }

  /** One of each way in which a test can end, some of them in quarantine. */
  public static Summary quarantined() {
    LocalDate day = LocalDate.parse("2026-11-23");
    return Summary.of(
        run(tests(), List.of()),
        SummaryOptions.defaults()
            .withQuarantine(
                new Quarantine(
                    day,
                    List.of(
                        new QuarantineEntry(SUITE + "#moves", "loses | a <race>", day),
                        new QuarantineEntry(
                            SUITE + "#movesBack[-1 EUR]", "rates change", day.plusDays(30)),
                        new QuarantineEntry(SUITE + "#hangs", "slow machine", day.minusDays(1)),
                        new QuarantineEntry(SUITE + "#opens", "was flaky", day.plusDays(7)),
                        new QuarantineEntry(
                            "com.acme.StoreSuite#reads", "no disk", day.plusDays(7))))),
        new Statistics());
  }

  /** Two parsers and a third one, two sizes, a baseline: every verdict but INCONCLUSIVE. */
  public static List<BenchmarkResult> comparison() {
    List<BenchmarkResult> results = new ArrayList<>();
    for (String size : List.of("1024", "65536")) {
      double factor = size.equals("1024") ? 1 : 61.3;
      results.add(
          parse("gson", size)
              .against("jackson")
              .mean(3_610 * factor)
              .variation(0.01)
              .allocates(5_632 * factor)
              .build());
      results.add(
          parse("jackson", size)
              .mean(2_521 * factor)
              .variation(0.01)
              .allocates(4_216 * factor)
              .baseline()
              .build());
      results.add(
          parse("jacksonReused", size)
              .against("jackson")
              .mean(2_525 * factor)
              .variation(0.004)
              .allocates(4_216 * factor)
              .build());
      results.add(
          parse("simd", size)
              .against("jackson")
              .mean(612 * factor)
              .variation(0.01)
              .allocates(1_040.2)
              .build());
    }
    return results;
  }

  /** A gate of each kind, and one in each state. */
  public static List<BenchmarkResult> gated() {
    String group = "com.acme.GateGroup";
    return List.of(
        SampleBenchmark.of(group, "base").baseline().allocates(48).confirmedAt(100).build(),
        SampleBenchmark.of(group, "ratioBroken")
            .against("base")
            .mean(150)
            .limits(1.1, null, null)
            .confirmedAt(149)
            .build(),
        SampleBenchmark.of(group, "ratioAfterWarmUp")
            .against("base")
            .mean(150)
            .limits(1.1, null, null)
            .confirmedAt(103)
            .build(),
        SampleBenchmark.of(group, "ratioTooNoisy")
            .against("base")
            .mean(104)
            .variation(0.3)
            .limits(1.05, null, null)
            .build(),
        SampleBenchmark.of(group, "timeBroken")
            .mean(2_640)
            .limits(null, 1_500.0, null)
            .confirmedAt(2_600)
            .build(),
        SampleBenchmark.of(group, "timeOpen").mean(1_500).limits(null, 1_500.0, null).build(),
        SampleBenchmark.of(group, "timeUnconfirmed").mean(9).limits(null, 5.0, null).build(),
        SampleBenchmark.of(group, "bytesBroken")
            .allocates(64)
            .limits(null, null, 48.0)
            .confirmedAt(100)
            .build(),
        SampleBenchmark.of(group, "bytesKept").allocates(0.02).limits(null, null, 0.0).build(),
        SampleBenchmark.of(group, "bytesUnmeasured").limits(null, null, 0.0).build());
  }

  /** What can go wrong with a benchmark, beside one that is well. */
  public static List<BenchmarkResult> troubledBenchmarks() {
    return List.of(
        SampleBenchmark.of("com.acme.MapGroup", "hashMap").mean(21).baseline().build(),
        SampleBenchmark.of("com.acme.MapGroup", "treeMap")
            .against("hashMap")
            .mean(22)
            .variation(0.15)
            .build(),
        SampleBenchmark.of("com.acme.MapGroup", "trie")
            .against("hashMap")
            .forks(2)
            .outcome(
                new Outcome.Errored(
                    SampleCase.thrown(
                        Phase.MEASUREMENT, "java.lang.IllegalStateException", "no such key: 42")))
            .build(),
        SampleBenchmark.of("com.acme.MapGroup", "offHeap")
            .forks(0)
            .outcome(new Outcome.Skipped("needs JDK 22"))
            .build(),
        SampleBenchmark.of("com.acme.MapGroup", "skipList")
            .forks(0)
            .outcome(new Outcome.NotRun("the time budget of 5m was used up"))
            .build());
  }

  /** One of each way in which a test can end. */
  public static List<TestResult> tests() {
    Failure wrong =
        SampleCase.unequal("balance after transfer ==> expected: <100> but was: <90>", "100", "90");
    Failure setUp =
        SampleCase.thrown(Phase.SUITE_SETUP, "java.sql.SQLException", "cannot open bank.db");
    return List.of(
        SampleCase.of(SUITE, "opens").build(),
        SampleCase.of(SUITE, "moves")
            .outcome(new Outcome.Failed(wrong))
            .printed("connecting\nconnected\n", "slow connection\n")
            .build(),
        SampleCase.of(SUITE, "movesBack").row(1, "100 EUR").build(),
        SampleCase.of(SUITE, "movesBack")
            .row(2, "-1 EUR")
            .named("moves money back")
            .outcome(
                new Outcome.Failed(
                    SampleCase.unequal(
                        "",
                        "ledger:\n  debit 1\n  credit 1\n",
                        "ledger:\n  debit 1\n  credit 2\n")))
            .build(),
        SampleCase.of(SUITE, "settles")
            .outcome(new Outcome.Flaky(wrong))
            .attempts(
                new Attempt(1, new Outcome.Failed(wrong), Duration.ofMillis(30)),
                new Attempt(2, new Outcome.Passed(), Duration.ofMillis(25)))
            .took(Duration.ofMillis(55))
            .build(),
        SampleCase.of(SUITE, "closes")
            .outcome(new Outcome.Skipped("waits for the new ledger"))
            .build(),
        SampleCase.of(SUITE, "hangs")
            .outcome(
                new Outcome.Errored(
                    Failure.of(
                            Phase.BODY,
                            "timeout",
                            "still running after 2.0 s; interrupted, then killed")
                        .withDossier(
                            "\"main\" BLOCKED on Ledger@1f\n    at com.acme.Ledger.lock(Ledger.java:9)\n")))
            .took(Duration.ofSeconds(4))
            .build(),
        SampleCase.of("com.acme.StoreSuite", "reads")
            .integration()
            .outcome(new Outcome.Errored(setUp))
            .build(),
        SampleCase.of("com.acme.StoreSuite", "writes")
            .integration()
            .outcome(new Outcome.Errored(setUp))
            .build(),
        SampleCase.of("com.acme.StoreSuite", "removes")
            .integration()
            .outcome(new Outcome.Errored(setUp))
            .build(),
        SampleCase.of("com.acme.LateSuite", "last")
            .outcome(new Outcome.NotRun("--max-fail 5 ended the run"))
            .build());
  }

  public static List<Problem> problems() {
    return List.of(
        Problem.error(
            "com.acme.BrokenSuite",
            "cannot be read, since the class file is cut off.",
            "Compile the project again."),
        Problem.warning("cpu governor", "is powersave, so clock speeds vary.", "Use performance."));
  }

  private static SampleBenchmark parse(String method, String size) {
    return SampleBenchmark.of(GROUP, method).with("size", size);
  }
}
