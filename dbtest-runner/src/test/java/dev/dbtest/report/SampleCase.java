package dev.dbtest.report;

import dev.dbtest.model.Attempt;
import dev.dbtest.model.CapturedOutput;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.CaseMetrics;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Failure.Comparison;
import dev.dbtest.model.Failure.Frame;
import dev.dbtest.model.Failure.Phase;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.ParameterRow;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestResult;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds results of tests. */
public final class SampleCase {
  private final String className;
  private final String method;
  private ParameterRow row = ParameterRow.NONE;
  private CaseKind kind = CaseKind.UNIT;
  private String displayName;
  private Outcome outcome = new Outcome.Passed();
  private @Nullable List<Attempt> attempts;
  private Duration duration = Duration.ofMillis(12);
  private CapturedOutput output = CapturedOutput.NONE;

  private SampleCase(String className, String method) {
    this.className = className;
    this.method = method;
    this.displayName = method;
  }

  public static SampleCase of(String className, String method) {
    return new SampleCase(className, method);
  }

  public SampleCase row(int number, String name) {
    row = ParameterRow.ofNumber(number, name, name);
    return this;
  }

  public SampleCase row(ParameterRow newRow) {
    row = newRow;
    return this;
  }

  public SampleCase integration() {
    kind = CaseKind.INTEGRATION;
    return this;
  }

  public SampleCase named(String name) {
    displayName = name;
    return this;
  }

  public SampleCase outcome(Outcome newOutcome) {
    outcome = newOutcome;
    return this;
  }

  public SampleCase attempts(Attempt... all) {
    attempts = List.of(all);
    return this;
  }

  public SampleCase took(Duration time) {
    duration = time;
    return this;
  }

  public SampleCase printed(String stdout, String stderr) {
    output = new CapturedOutput(stdout, stderr, 0);
    return this;
  }

  public TestResult build() {
    boolean ran = !(outcome instanceof Outcome.Skipped) && !(outcome instanceof Outcome.NotRun);
    List<Attempt> all = attempts;
    if (all == null) {
      all = ran ? List.of(new Attempt(1, outcome, duration)) : List.of();
    }
    return new TestResult(
        CaseId.of(className, method).withRow(row),
        kind,
        displayName,
        Tags.of("accounts"),
        outcome,
        all,
        SampleRuns.STARTED,
        SampleRuns.STARTED.plus(ran ? duration : Duration.ZERO),
        ran ? duration : Duration.ZERO,
        output,
        ran ? new CaseMetrics(7, 24_000_000, List.of()) : CaseMetrics.NONE);
  }

  /** An assertion that compared two values. */
  public static Failure unequal(String message, String expected, String actual) {
    return new Failure(
        Phase.BODY,
        "org.opentest4j.AssertionFailedError",
        message,
        new Comparison(expected, actual),
        frames(),
        "org.opentest4j.AssertionFailedError: "
            + message
            + "\n\tat com.acme.Bank.transfer(Bank.java:17)",
        "");
  }

  /** An exception with a cause. */
  public static Failure thrown(Phase phase, String type, String message) {
    return new Failure(
        phase,
        type,
        message,
        null,
        frames(),
        type
            + ": "
            + message
            + "\n\tat java.base/java.lang.Thread.run(Thread.java:840)\n"
            + "Caused by: java.net.ConnectException: Connection refused\n\t... 12 more",
        "");
  }

  private static List<Frame> frames() {
    return List.of(
        new Frame("java.util.Objects", "requireNonNull", "Objects.java", 233, false),
        new Frame("com.acme.Bank", "transfer", "Bank.java", 17, true),
        new Frame(
            "com.acme.TransferSuite",
            "moves",
            "TransferSuite.java",
            42,
            true,
            "check(balance == 3); // \u202e<b>"),
        new Frame("java.lang.reflect.Method", "invoke", "Method.java", 569, false));
  }
}
