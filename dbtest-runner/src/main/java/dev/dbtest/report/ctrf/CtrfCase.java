package dev.dbtest.report.ctrf;

import dev.dbtest.json.JsonOut;
import dev.dbtest.model.Attempt;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CapturedOutput;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Failure.Frame;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.Problem;
import dev.dbtest.model.Status;
import dev.dbtest.model.TestResult;
import dev.dbtest.summary.CaseFailure;
import dev.dbtest.summary.GroupSummary.Sentence;
import dev.dbtest.summary.Summary;
import dev.dbtest.summary.VariantSummary;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes cases. */
final class CtrfCase {

  private final JsonOut json;
  private final Summary summary;
  private final Map<CaseId, CaseFailure> failures = new HashMap<>();
  private final Set<CaseId> quarantined = new HashSet<>();
  private final IdentityHashMap<BenchmarkResult, VariantSummary> variants;

  CtrfCase(JsonOut json, Summary summary) {
    this.json = json;
    this.summary = summary;
    summary.failures().forEach(failure -> failures.put(failure.id(), failure));
    summary.flaky().forEach(failure -> failures.put(failure.id(), failure));
    summary
        .quarantined()
        .forEach(
            failure -> {
              failures.put(failure.id(), failure);
              quarantined.add(failure.id());
            });
    variants = summary.variants();
  }

  /** All results, tests first. */
  List<Object> all() {
    List<Object> all = new ArrayList<>(summary.run().tests());
    all.addAll(summary.run().benchmarks());
    all.addAll(others(summary));
    return all;
  }

  /**
   * What turns the run red beside its cases: a reader who counts failed tests must not take it for
   * a green one.
   */
  static List<String> others(Summary summary) {
    List<String> others = new ArrayList<>();
    for (Problem problem : summary.redProblems()) {
      others.add(problem.text());
    }
    for (Sentence sentence : summary.gates().brokenSentences()) {
      others.add(sentence.text());
    }
    return others;
  }

  void write(Object result) throws IOException {
    json.object(
        () -> {
          if (result instanceof TestResult test) {
            write(test);
          } else if (result instanceof BenchmarkResult benchmark) {
            write(benchmark);
          } else {
            json.text("name", "problem");
            json.text("status", "failed");
            json.text("rawStatus", Status.ERROR.name());
            json.text("type", "problem");
            json.integer("duration", 0);
            json.text("message", result.toString());
          }
        });
  }

  private void write(TestResult test) throws IOException {
    head(test.id(), test.displayName(), test.outcome(), test.kind(), test.duration());
    json.integer("start", test.started().toEpochMilli());
    json.integer("stop", test.ended().toEpochMilli());
    json.texts("tags", test.tags().names());
    if (test.attempts().size() > 1) {
      json.integer("retries", test.attempts().size() - 1);
      json.array("retryAttempts", test.attempts(), this::attempt);
    }
    CaseFailure shown = failures.get(test.id());
    String quarantine = shown == null ? "" : shown.quarantine();
    json.flag("flaky", test.outcome().status() == Status.FLAKY || quarantined.contains(test.id()));
    if (!quarantine.isEmpty()) {
      json.object("extra", () -> json.text("quarantine", quarantine));
    }
    output(test.output());
  }

  private void write(BenchmarkResult benchmark) throws IOException {
    Duration wall = Duration.ZERO;
    for (Fork fork : benchmark.forks()) {
      wall = wall.plus(fork.wall());
    }
    head(benchmark.id(), benchmark.displayName(), benchmark.outcome(), CaseKind.BENCHMARK, wall);
    VariantSummary variant = variants.get(benchmark);
    if (variant != null && variant.statistics() != null) {
      double score = variant.statistics().score();
      json.object(
          "extra",
          () -> {
            json.number("nanosPerOperation", score);
            json.number("bytesPerOperation", variant.bytesPerOperation());
            json.text("clock", benchmark.settings().clock().name());
          });
    }
  }

  private void head(CaseId id, String name, Outcome outcome, CaseKind kind, Duration duration)
      throws IOException {
    json.text("name", name(id, name));
    json.text("status", quarantined.contains(id) ? "other" : status(outcome.status()));
    json.text("rawStatus", outcome.status().name());
    json.text("type", kind.name().toLowerCase(Locale.ROOT));
    json.texts("suite", List.of(id.className()));
    json.integer("duration", duration.toMillis());
    json.object("labels", () -> json.text("case", id.text()));
    why(outcome);
    CaseFailure shown = failures.get(id);
    Frame place = shown == null ? null : shown.location();
    if (place != null) {
      json.integer("line", place.line());
    }
  }

  /** The format wants a name, and a display name may be empty. */
  private static String name(CaseId id, String displayName) {
    String name = displayName.isBlank() ? id.method() : displayName;
    return id.row().isNone() ? name : name + '[' + id.row().key() + ']';
  }

  private void why(Outcome outcome) throws IOException {
    Failure failure = CaseFailure.failureOf(outcome);
    if (outcome instanceof Outcome.Skipped skipped) {
      json.text("message", skipped.reason());
    } else if (outcome instanceof Outcome.NotRun notRun) {
      json.text("message", notRun.reason());
    } else if (failure != null) {
      json.text("message", failure.message().isEmpty() ? failure.type() : failure.message());
      json.text("trace", failure.trace());
    }
  }

  private void attempt(Attempt attempt) throws IOException {
    json.object(
        () -> {
          json.integer("attempt", attempt.number());
          json.text("status", status(attempt.outcome().status()));
          json.integer("duration", attempt.duration().toMillis());
          why(attempt.outcome());
        });
  }

  private void output(CapturedOutput output) throws IOException {
    if (!output.stdout().isEmpty()) {
      json.texts("stdout", output.stdout().lines().toList());
    }
    if (!output.stderr().isEmpty()) {
      json.texts("stderr", output.stderr().lines().toList());
    }
  }

  private String status(Status status) {
    return switch (status) {
      case PASSED -> "passed";
      case FLAKY -> summary.options().flakyRed() ? "failed" : "passed";
      case FAILED, ERROR, NOT_RUN -> "failed";
      case SKIPPED -> "skipped";
    };
  }
}
