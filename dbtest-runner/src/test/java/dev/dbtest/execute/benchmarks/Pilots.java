package dev.dbtest.execute.benchmarks;

import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Fork;
import dev.dbtest.model.ForkPlan;
import dev.dbtest.model.Limits;
import dev.dbtest.model.Metric;
import dev.dbtest.model.Mode;
import dev.dbtest.model.Round;
import dev.dbtest.model.Tags;
import dev.dbtest.plan.benchmarks.BenchmarkCase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Forks of pilots with what was recorded beside their rounds, in milliseconds or counts. */
final class Pilots {

  static final BenchmarkSettings SETTINGS =
      new BenchmarkSettings(
          Mode.AVERAGE_TIME,
          1,
          0,
          Duration.ZERO,
          30,
          Duration.ofMillis(100),
          "",
          List.of(),
          List.of("gc"));

  private static final int OPERATIONS = 1_000;
  private static final double NANOS = 1e6;

  private static final Map<String, String> METRICS =
      Map.of(
          "cpu", Metric.CPU_TIME,
          "whole", Metric.WHOLE_ROUND,
          "queued", Metric.QUEUED,
          "others", Metric.OTHERS_CPU_TIME,
          "waits", Metric.WAITS,
          "switches", Metric.SWITCHES);

  private Pilots() {}

  /** A case that pilots are to decide about; the one called {@code base} is a baseline. */
  static BenchmarkCase planned(
      String method, @Nullable String reference, BenchmarkSettings settings) {
    CaseId id = CaseId.of("p.G", method);
    return new BenchmarkCase(
        id,
        id,
        "",
        "",
        method,
        Tags.NONE,
        method.equals("base"),
        reference == null ? null : CaseId.of("p.G", reference),
        settings,
        ForkPlan.fixed(6),
        Limits.NONE,
        1,
        null);
  }

  /** Thirty rounds alike of a thread that waits for nothing but its next round. */
  static Fork of(double wall, double cpu, double queued) {
    Map<String, List<Double>> body = new HashMap<>();
    body.put("wall", Collections.nCopies(30, wall));
    body.put("whole", Collections.nCopies(30, wall + 1));
    body.put("cpu", Collections.nCopies(30, cpu));
    body.put("queued", Collections.nCopies(30, queued));
    body.put("others", Collections.nCopies(30, 1.0));
    body.put("waits", Collections.nCopies(30, 0.0));
    body.put("switches", Collections.nCopies(30, 1.0));
    return fork(body);
  }

  /** Rounds by what was recorded of them; what is missing was not recorded. */
  static Fork fork(Map<String, List<Double>> body) {
    List<Round> rounds = new ArrayList<>();
    for (double wall : body.getOrDefault("wall", List.of())) {
      rounds.add(new Round(wall * NANOS / OPERATIONS, OPERATIONS));
    }
    List<Metric> metrics = new ArrayList<>();
    METRICS.forEach(
        (name, metric) -> {
          boolean counted = name.equals("waits") || name.equals("switches");
          List<Double> values =
              body.getOrDefault(name, List.of()).stream()
                  .map(value -> counted ? value : value * NANOS)
                  .toList();
          if (!values.isEmpty()) {
            metrics.add(new Metric(metric, counted ? "times" : "ns", values));
          }
        });
    return new Fork(
        1, 1, Instant.EPOCH, Duration.ofSeconds(3), List.of(), rounds, metrics, List.of());
  }
}
