package dev.dbtest.store;

import dev.dbtest.json.JsonOut;
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
import dev.dbtest.model.Round;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes results of benchmarks. */
final class BenchmarkResultWriter {
  private final JsonOut json;
  private final CaseFields cases;
  private final RunWriter.Additions additions;

  BenchmarkResultWriter(JsonOut json, CaseFields cases, RunWriter.Additions additions) {
    this.json = json;
    this.cases = cases;
    this.additions = additions;
  }

  void write(BenchmarkResult result) throws IOException {
    json.object(() -> fields(result));
  }

  /** What {@link #write} puts into an object. */
  void fields(BenchmarkResult result) throws IOException {
    cases.id(result.id());
    if (!result.jmhName().equals(BenchmarkResult.usualJmhName(result.id()))) {
      json.text("jmhName", result.jmhName());
    }
    json.text("displayName", result.displayName());
    json.texts("tags", result.tags().names());
    json.flag("baseline", result.baseline());
    settings("settings", result.settings());
    forkPlan(result.forkPlan());
    reference(result.reference());
    limits(result.limits());
    cases.outcome(result.outcome());
    additions.toBenchmark(result, json);
    json.text("scoreUnit", result.settings().mode().largerIsBetter() ? "ops/s" : "ns/op");
    json.array("forks", result.forks(), this::fork);
    confirmation(result.confirmation());
  }

  private void forkPlan(ForkPlan plan) throws IOException {
    json.object(
        "forkPlan",
        () -> {
          json.integer("least", (long) plan.least());
          json.integer("most", (long) plan.most());
          if (plan.isReplicated()) {
            json.integer("machines", (long) plan.machines());
          }
        });
  }

  private void reference(@Nullable CaseId reference) throws IOException {
    if (reference == null) {
      json.nothing("reference");
    } else {
      json.object("reference", () -> cases.id(reference));
    }
  }

  private void confirmation(@Nullable Confirmation confirmation) throws IOException {
    if (confirmation == null) {
      json.nothing("confirmation");
      return;
    }
    json.object(
        "confirmation",
        () -> {
          settings("settings", confirmation.settings());
          json.array("forks", confirmation.forks(), this::fork);
        });
  }

  private void settings(String name, BenchmarkSettings settings) throws IOException {
    json.object(
        name,
        () -> {
          json.text("mode", settings.mode().shortName());
          json.integer("threads", (long) settings.threads());
          json.integer("warmupRounds", (long) settings.warmupRounds());
          json.nanos("warmupTimeNanos", settings.warmupTime());
          json.integer("rounds", (long) settings.rounds());
          json.nanos("roundTimeNanos", settings.roundTime());
          json.text("jvm", settings.jvm());
          json.texts("jvmArgs", settings.jvmArgs());
          json.texts("profilers", settings.profilers());
          json.text("warmupWindow", settings.window().name());
          json.text("clock", settings.clock().name());
          if (!settings.batchSize().equals(BatchSize.ONE)) {
            json.integer("warmupBatchSize", (long) settings.batchSize().warmup());
            json.integer("batchSize", (long) settings.batchSize().measurement());
          }
        });
  }

  private void limits(Limits limits) throws IOException {
    json.object(
        "limits",
        () -> {
          json.number("maxRatio", limits.maxRatio());
          json.number("maxNanos", limits.maxNanos());
          json.number("maxBytes", limits.maxBytes());
        });
  }

  private void fork(Fork fork) throws IOException {
    json.object(
        () -> {
          json.integer("block", (long) fork.block());
          json.integer("position", (long) fork.position());
          json.instant("started", fork.started());
          json.nanos("wallNanos", fork.wall());
          rounds("warmup", fork.warmup());
          rounds("rounds", fork.rounds());
          json.array("metrics", fork.metrics(), this::metric);
          json.array("percentiles", fork.percentiles(), this::percentile);
        });
  }

  private void rounds(String name, List<Round> rounds) throws IOException {
    json.object(
        name,
        () -> {
          json.array("scores", rounds, round -> json.number(round.score()));
          json.array("operations", rounds, round -> json.integer(round.operations()));
        });
  }

  private void metric(Metric metric) throws IOException {
    json.object(
        () -> {
          json.text("name", metric.name());
          json.text("unit", metric.unit());
          json.numbers("values", metric.values());
          if (metric.aggregation() != Metric.Aggregation.MEAN) {
            json.text("aggregation", metric.aggregation().name());
          }
        });
  }

  private void percentile(Percentile percentile) throws IOException {
    json.object(
        () -> {
          json.number("rank", percentile.rank());
          json.number("nanos", percentile.nanos());
        });
  }
}
