package dev.dbtest.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.execute.benchmarks.StoppingOptions;
import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.BenchmarkInfo;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.ForkPlan;
import dev.dbtest.model.Limits;
import dev.dbtest.model.Tags;
import dev.dbtest.plan.benchmarks.BenchmarkOptions;
import dev.dbtest.plan.benchmarks.SettingsResolver;
import dev.dbtest.stats.ComparisonPlan;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunEstimateTest {

  /** 8 warm-up rounds and 5 rounds of 100 ms, and what a fork costs beside them. */
  private static final Duration FORK = Duration.ofMillis(1_300 + 400);

  private static final Duration PILOT = Duration.ofMillis(3_400);

  @Test
  void countsTheForksThatRunInAnyCase() {
    RunEstimate estimate = estimate(null, "a", "b");

    assertThat(estimate.forks()).isEqualTo(12);
    assertThat(estimate.atLeast()).isEqualTo(FORK.multipliedBy(12).plus(PILOT.multipliedBy(2)));
    assertThat(estimate.atMost()).isEqualTo(FORK.multipliedBy(60).plus(PILOT.multipliedBy(2)));
  }

  @Test
  void endsWithTheBudget() {
    assertThat(estimate(null, "a", "b").time(Optional.of(Duration.ofSeconds(40))))
        .isEqualTo(Duration.ofSeconds(40));
  }

  @Test
  void takesLongerThanTheBudgetIfTheFirstForksAlreadyDo() {
    RunEstimate estimate = estimate(null, "a", "b");

    assertThat(estimate.time(Optional.of(Duration.ofSeconds(1)))).isEqualTo(estimate.atLeast());
  }

  @Test
  void countsBothBuilds() {
    assertThat(estimate(null, "a").twice().forks()).isEqualTo(12);
  }

  @Test
  void countsNoFurtherThanItCan() {
    RunEstimate endless =
        new RunEstimate(Integer.MAX_VALUE, Duration.ofHours(1), Duration.ofHours(1));

    assertThat(endless.twice().forks()).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void aBudgetThatWasAskedForLimitsEvenAFixedNumberOfForks() {
    ForkPlan fixed = new ForkPlan(1_000_000, 1_000_000);
    ComparisonPlan plan = ComparisonPlan.reporting();
    Duration budget = Duration.ofSeconds(3);

    assertThat(
            new StoppingOptions(plan, null, budget, StoppingOptions.Confirm.NOTHING, null, true)
                .certainForks(fixed))
        .isEqualTo(6);
    assertThat(
            new StoppingOptions(plan, null, budget, StoppingOptions.Confirm.NOTHING)
                .certainForks(fixed))
        .isEqualTo(1_000_000);
  }

  @Test
  void leavesOutWhatIsSkipped() {
    assertThat(estimate("too slow", "a").forks()).isZero();
  }

  private static RunEstimate estimate(@Nullable String skip, String... methods) {
    List<BenchmarkInfo> benchmarks =
        List.of(methods).stream()
            .map(
                method ->
                    new BenchmarkInfo(
                        CaseId.of("p.G", method),
                        method,
                        Tags.NONE,
                        skip,
                        false,
                        Limits.NONE,
                        BenchmarkGroupInfo.Declared.NOTHING,
                        List.of()))
            .toList();
    BenchmarkGroupInfo group =
        new BenchmarkGroupInfo(
            "p.G", BenchmarkGroupInfo.Origin.DBTEST, Tags.NONE, null, benchmarks, "");
    return RunEstimate.of(
        List.of(group),
        benchmarks.stream().map(BenchmarkInfo::id).toList(),
        new SettingsResolver(BenchmarkOptions.NONE, 2),
        new StoppingOptions(
            ComparisonPlan.reporting(), null, null, StoppingOptions.Confirm.NOTHING));
  }
}
