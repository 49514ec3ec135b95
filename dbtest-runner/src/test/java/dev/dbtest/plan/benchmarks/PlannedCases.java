package dev.dbtest.plan.benchmarks;

import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.ForkPlan;
import dev.dbtest.model.Limits;
import dev.dbtest.model.Mode;
import dev.dbtest.model.Tags;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds cases of a plan that differ in what they are compared with. */
public final class PlannedCases {

  /** Rounds that are over at once. */
  public static final BenchmarkSettings SHORT =
      new BenchmarkSettings(
          Mode.AVERAGE_TIME,
          1,
          1,
          Duration.ofMillis(10),
          2,
          Duration.ofMillis(10),
          "",
          List.of("-XX:TieredStopAtLevel=1"),
          List.of("gc"));

  private PlannedCases() {}

  /**
   * A case.
   *
   * @param reference the case that it is compared with; {@code null} makes it a baseline
   */
  public static BenchmarkCase of(
      CaseId id, @Nullable CaseId reference, ForkPlan forks, Limits limits) {
    return new BenchmarkCase(
        id,
        id,
        "",
        "",
        id.method(),
        Tags.NONE,
        reference == null,
        reference,
        SHORT,
        forks,
        limits,
        1,
        null);
  }
}
