package dev.dbtest.archive;

import dev.dbtest.model.Environment;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Failure.Phase;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.RunResult;
import dev.dbtest.model.TestResult;
import dev.dbtest.report.SampleBenchmark;
import dev.dbtest.report.SampleCase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A history of a small project: a run an hour, each of a commit of its own. */
public final class StoredSamples {

  public static final Instant FIRST = Instant.parse("2026-10-31T20:00:00Z");

  private static final Environment MACHINE =
      new Environment(
          Map.of("cpu", "Acme 9", "cores", "4", "memory", "16 GiB", "arch", "x", "jdk", "17.0.9"));

  private StoredSamples() {}

  /** The commit of a run. */
  public static String commit(int number) {
    return String.format("%02d", number) + "c0ffee".repeat(6) + "ab";
  }

  /** A run of tests and a benchmark. */
  public static ArchivedRun run(int number) {
    return run(number, "main", new Outcome.Passed(), 100 + number % 3 * 0.2);
  }

  /** A run in which {@code settles} ends so, and {@code tree} takes so many nanoseconds. */
  public static ArchivedRun run(int number, String branch, Outcome settles, double nanos) {
    return RunPacker.pack(
        result(number, settles, nanos),
        "dbtest unit",
        "all",
        new Revision(commit(number), branch, false));
  }

  /** The run before it is stored. */
  public static RunResult result(int number, Outcome settles, double nanos) {
    List<TestResult> tests = new ArrayList<>();
    tests.add(
        SampleCase.of("com.acme.TransferSuite", "settles")
            .outcome(settles)
            .took(Duration.ofMillis(20 + number % 5))
            .build());
    tests.add(
        SampleCase.of("com.acme.TransferSuite", "moves")
            .row(1, "EUR → USD")
            .took(Duration.ofMillis(3))
            .build());
    Instant started = FIRST.plus(Duration.ofHours(number));
    return new RunResult(
        "run-" + (1000 + number),
        "1.0",
        "dbtest unit --env TOKEN=secret",
        42,
        started,
        Duration.ofMillis(1200 + 10L * number),
        false,
        MACHINE,
        List.of(),
        tests,
        List.of(
            SampleBenchmark.of("com.acme.Parse", "tree")
                .with("size", "64")
                .mean(nanos)
                .variation(0.002)
                .allocates(48)
                .jvmArgs("-Xmx1g", "-Dpassword=secret")
                .build()));
  }

  /** A failure. */
  public static Outcome failed() {
    return new Outcome.Failed(Failure.of(Phase.BODY, "AssertionError", "the secret is 42"));
  }

  /** A pass at the second attempt. */
  public static Outcome flaky() {
    return new Outcome.Flaky(Failure.of(Phase.BODY, "AssertionError", "the secret is 42"));
  }
}
