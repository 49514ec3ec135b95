package dev.dbtest.store;

import dev.dbtest.json.JsonObject;
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
import dev.dbtest.model.Round;
import dev.dbtest.model.ScoreClock;
import dev.dbtest.model.Tags;
import dev.dbtest.model.WarmupWindow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link BenchmarkResultWriter} writes. */
final class BenchmarkResultReader {
  private BenchmarkResultReader() {}

  static BenchmarkResult benchmark(JsonObject result) {
    JsonObject plan = result.object("forkPlan");
    CaseId id = CaseReader.id(result);
    return new BenchmarkResult(
        id,
        result.text("displayName"),
        Tags.of(result.texts("tags")),
        result.flag("baseline"),
        settings(result.object("settings")),
        limits(result.object("limits")),
        CaseReader.outcome(result),
        result.list("forks", BenchmarkResultReader::fork),
        new ForkPlan(
            plan.smallInteger("least"),
            plan.smallInteger("most"),
            plan.has("machines") ? plan.smallInteger("machines") : 1),
        reference(result.objectOrNull("reference")),
        confirmation(result.objectOrNull("confirmation")),
        result.has("jmhName") ? result.text("jmhName") : BenchmarkResult.usualJmhName(id));
  }

  private static @Nullable CaseId reference(@Nullable JsonObject reference) {
    return reference == null ? null : CaseReader.id(reference);
  }

  private static @Nullable Confirmation confirmation(@Nullable JsonObject confirmation) {
    return confirmation == null
        ? null
        : new Confirmation(
            settings(confirmation.object("settings")),
            confirmation.list("forks", BenchmarkResultReader::fork));
  }

  private static BenchmarkSettings settings(JsonObject settings) {
    String mode = settings.text("mode");
    return new BenchmarkSettings(
        Mode.ofShortName(mode).orElseThrow(() -> settings.unknown("mode", mode)),
        settings.smallInteger("threads"),
        settings.smallInteger("warmupRounds"),
        settings.nanos("warmupTimeNanos"),
        settings.smallInteger("rounds"),
        settings.nanos("roundTimeNanos"),
        settings.text("jvm"),
        settings.texts("jvmArgs"),
        settings.texts("profilers"),
        // Older runs fixed it.
        settings.has("warmupWindow")
            ? settings.constant("warmupWindow", WarmupWindow.class)
            : WarmupWindow.FIXED,
        // Older runs knew no other.
        settings.has("clock") ? settings.constant("clock", ScoreClock.class) : ScoreClock.WALL,
        batchSize(settings));
  }

  /** The sizes, which older runs do not have. */
  private static BatchSize batchSize(JsonObject settings) {
    return new BatchSize(
        settings.has("warmupBatchSize") ? settings.smallInteger("warmupBatchSize") : 1,
        settings.has("batchSize") ? settings.smallInteger("batchSize") : 1);
  }

  private static Limits limits(JsonObject limits) {
    return new Limits(
        limits.numberOrNull("maxRatio"),
        limits.numberOrNull("maxNanos"),
        limits.numberOrNull("maxBytes"));
  }

  private static Fork fork(JsonObject fork) {
    return new Fork(
        fork.smallInteger("block"),
        fork.smallInteger("position"),
        fork.instant("started"),
        fork.nanos("wallNanos"),
        rounds(fork.object("warmup")),
        rounds(fork.object("rounds")),
        fork.list("metrics", BenchmarkResultReader::metric),
        fork.list("percentiles", BenchmarkResultReader::percentile));
  }

  private static List<Round> rounds(JsonObject rounds) {
    List<Double> scores = rounds.numbers("scores");
    List<Long> operations = rounds.integers("operations");
    if (scores.size() != operations.size()) {
      throw rounds.wrong(
          "has %s scores and %s operations, which should be as many"
              .formatted(scores.size(), operations.size()));
    }
    List<Round> list = new ArrayList<>(scores.size());
    for (int i = 0; i < scores.size(); i++) {
      list.add(new Round(scores.get(i), operations.get(i)));
    }
    return list;
  }

  private static Metric metric(JsonObject metric) {
    return new Metric(
        metric.text("name"),
        metric.text("unit"),
        metric.numbers("values"),
        metric.has("aggregation")
            ? metric.constant("aggregation", Metric.Aggregation.class)
            : Metric.Aggregation.MEAN);
  }

  private static Percentile percentile(JsonObject percentile) {
    return new Percentile(percentile.number("rank"), percentile.number("nanos"));
  }
}
