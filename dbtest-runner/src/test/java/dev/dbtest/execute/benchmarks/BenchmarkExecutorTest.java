package dev.dbtest.execute.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.execute.Cancellation;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.BenchmarkState;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.ForkPlan;
import dev.dbtest.model.Limits;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.RunEvent;
import dev.dbtest.model.Status;
import dev.dbtest.plan.benchmarks.BenchmarkCase;
import dev.dbtest.plan.benchmarks.BenchmarkPlan;
import dev.dbtest.plan.benchmarks.PlannedCases;
import dev.dbtest.stats.ComparisonPlan;
import dev.dbtest.stats.Statistics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BenchmarkExecutorTest {

  private static final ForkPlan SEQUENTIAL = new ForkPlan(6, 20);
  private static final StoppingOptions PATIENT =
      new StoppingOptions(ComparisonPlan.reporting(), null, null, StoppingOptions.Confirm.NOTHING);

  private final Cancellation cancellation = new Cancellation();
  private final List<RunEvent> events = new ArrayList<>();

  @Test
  void runsTheFewestForksOfEveryCaseInBlocks() {
    SimulatedForks forks = new SimulatedForks(1, 0, Duration.ofSeconds(1));

    run(forks, PATIENT, plan(ForkPlan.fixed(2), "base", "other"));

    assertThat(forks.order.subList(0, 2)).containsExactlyInAnyOrder("base 1", "other 1");
    assertThat(forks.order.subList(2, 4)).containsExactlyInAnyOrder("base 2", "other 2");
  }

  @Test
  void measuresTheReferenceOfFourVariantsTwiceInEveryBlock() {
    SimulatedForks forks = new SimulatedForks(1, 0, Duration.ofSeconds(1)).mean("base", 90);

    List<BenchmarkResult> results =
        run(forks, PATIENT, plan(SEQUENTIAL, "base", "a", "b", "c", "d"));

    assertThat(forks.order.subList(0, 6))
        .containsExactlyInAnyOrder("base 1", "base 1", "a 1", "b 1", "c 1", "d 1");
    assertThat(results)
        .extracting(result -> result.id().method() + " " + result.forks().size())
        .containsExactly("base 12", "a 6", "b 6", "c 6", "d 6");
  }

  @Test
  void keepsTwoForksOfTheReferenceWhileOneVariantIsStillOpen() {
    SimulatedForks forks =
        new SimulatedForks(1, 0.01, Duration.ofSeconds(1))
            .mean("a", 200)
            .mean("b", 200)
            .mean("c", 200)
            .spread("open", 0.3);

    List<BenchmarkResult> results =
        run(forks, PATIENT, plan(SEQUENTIAL, "base", "a", "b", "c", "open"));

    assertThat(results)
        .extracting(result -> result.id().method() + " " + result.forks().size())
        .containsExactly("base 40", "a 6", "b 6", "c 6", "open 20");
  }

  @Test
  void runsAsManyForksAsWereAskedForOfAReferenceToo() {
    SimulatedForks forks = new SimulatedForks(1, 0, Duration.ofSeconds(1));

    assertThat(run(forks, PATIENT, plan(ForkPlan.fixed(3), "base", "a", "b", "c", "d")))
        .allMatch(result -> result.forks().size() == 3);
  }

  @Test
  void drawsTheOrderFromTheSeed() {
    SimulatedForks first = new SimulatedForks(1, 0, Duration.ofSeconds(1));
    SimulatedForks second = new SimulatedForks(1, 0, Duration.ofSeconds(1));

    run(first, PATIENT, plan(ForkPlan.fixed(9), "base", "other"));
    run(second, PATIENT, plan(ForkPlan.fixed(9), "base", "other"));

    assertThat(first.order).isEqualTo(second.order).doesNotHaveDuplicates();
  }

  @Test
  void stopsAtTheFirstLookWhenTheVerdictIsClear() {
    SimulatedForks forks = new SimulatedForks(1, 0.01, Duration.ofSeconds(1)).mean("other", 200);

    List<BenchmarkResult> results = run(forks, PATIENT, plan(SEQUENTIAL, "base", "other"));

    assertThat(results).allMatch(result -> result.forks().size() == 6);
  }

  @Test
  void goesOnToTheLastLookWhenTheVerdictStaysOpen() {
    SimulatedForks forks = new SimulatedForks(1, 0.3, Duration.ofSeconds(1));

    List<BenchmarkResult> results = run(forks, PATIENT, plan(SEQUENTIAL, "base", "other"));

    assertThat(results).allMatch(result -> result.forks().size() == 20);
  }

  @Test
  void measuresOnlyWhatIsOpenAndItsReference() {
    SimulatedForks forks = new SimulatedForks(1, 0.2, Duration.ofSeconds(1)).mean("clear", 900);

    List<BenchmarkResult> results = run(forks, PATIENT, plan(SEQUENTIAL, "base", "clear", "open"));

    assertThat(results)
        .extracting(result -> result.id().method() + " " + result.forks().size())
        .containsExactly("base 20", "clear 6", "open 20");
  }

  @Test
  void endsWhenTheBudgetIsSpentButNotBeforeTheFewestForks() {
    SimulatedForks forks = new SimulatedForks(1, 0.3, Duration.ofSeconds(10));
    StoppingOptions tight =
        new StoppingOptions(
            ComparisonPlan.reporting(),
            null,
            Duration.ofSeconds(30),
            StoppingOptions.Confirm.NOTHING);

    List<BenchmarkResult> results = run(forks, tight, plan(SEQUENTIAL, "base", "other"));

    assertThat(results).allMatch(result -> result.forks().size() == 6);
  }

  @Test
  void doesNotRunMoreForksThanTheBudgetAllowsHoweverManyAreAskedFor() {
    SimulatedForks forks = new SimulatedForks(1, 0.3, Duration.ofSeconds(1));
    StoppingOptions budget =
        new StoppingOptions(
            ComparisonPlan.reporting(),
            null,
            Duration.ofSeconds(20),
            StoppingOptions.Confirm.NOTHING,
            null,
            true);

    assertThat(run(forks, budget, plan(ForkPlan.fixed(Integer.MAX_VALUE), "base", "other")))
        .allMatch(result -> result.forks().size() == 10);
  }

  @Test
  void measuresASingleCaseUntilItsMeanIsKnown() {
    SimulatedForks forks = new SimulatedForks(1, 0.02, Duration.ofSeconds(1));
    StoppingOptions precise =
        new StoppingOptions(
            ComparisonPlan.reporting(), 0.015, null, StoppingOptions.Confirm.NOTHING);

    List<BenchmarkResult> results = run(forks, precise, plan(SEQUENTIAL, "base"));

    assertThat(results.get(0).forks().size()).isGreaterThan(6).isLessThan(20);
  }

  @Test
  void givesWhatIsLeftOfABudgetToTheCaseThatGainsMost() {
    SimulatedForks forks = new SimulatedForks(1, 0.001, Duration.ofSeconds(1)).spread("noisy", 0.2);
    StoppingOptions spending =
        new StoppingOptions(
            ComparisonPlan.reporting(),
            null,
            Duration.ofSeconds(20),
            StoppingOptions.Confirm.NOTHING,
            null,
            true);

    List<BenchmarkResult> results = run(forks, spending, alone("quiet", "noisy"));

    assertThat(results)
        .extracting(result -> result.id().method() + " " + result.forks().size())
        .containsExactly("quiet 6", "noisy 14");
  }

  @Test
  void leavesABudgetUnspentThatIsOnlyALimit() {
    SimulatedForks forks = new SimulatedForks(1, 0.2, Duration.ofSeconds(1));
    StoppingOptions limited =
        new StoppingOptions(
            ComparisonPlan.reporting(),
            null,
            Duration.ofMinutes(5),
            StoppingOptions.Confirm.NOTHING);

    assertThat(run(forks, limited, alone("quiet", "noisy")))
        .allMatch(result -> result.forks().size() == 6);
  }

  @Test
  void dividesABudgetUntilThePrecisionIsReached() {
    SimulatedForks forks =
        new SimulatedForks(1, 0.001, Duration.ofSeconds(1)).spread("noisy", 0.03);
    StoppingOptions precise =
        new StoppingOptions(
            ComparisonPlan.reporting(),
            0.02,
            Duration.ofMinutes(5),
            StoppingOptions.Confirm.NOTHING);

    List<BenchmarkResult> results = run(forks, precise, alone("quiet", "noisy"));

    assertThat(results.get(0).forks()).hasSize(6);
    assertThat(results.get(1).forks()).hasSizeBetween(7, 19);
  }

  @Test
  void keepsOtherResultsWhenACaseFails() {
    SimulatedForks forks = new SimulatedForks(1, 0, Duration.ofSeconds(1)).failing("other");

    List<BenchmarkResult> results = run(forks, PATIENT, plan(ForkPlan.fixed(3), "base", "other"));

    assertThat(results)
        .extracting(result -> result.outcome().status())
        .containsExactly(Status.PASSED, Status.ERROR);
    assertThat(results.get(0).forks()).hasSize(3);
  }

  @Test
  void runsNoFurtherForkOfACaseThatFailed() {
    SimulatedForks forks = new SimulatedForks(1, 0, Duration.ofSeconds(1)).failing("other");

    run(forks, PATIENT, plan(ForkPlan.fixed(3), "base", "other"));

    assertThat(forks.order).containsOnlyOnce("other 1").doesNotContain("other 2");
  }

  @Test
  void keepsFinishedForksWhenItIsInterrupted() {
    SimulatedForks forks = new SimulatedForks(1, 0, Duration.ofSeconds(1));
    forks.beforeFork(
        () -> {
          if (forks.order.size() == 3) {
            cancellation.request("interrupted");
          }
        });

    List<BenchmarkResult> results = run(forks, PATIENT, plan(ForkPlan.fixed(5), "base", "other"));

    assertThat(results.stream().mapToInt(result -> result.forks().size()).sum()).isEqualTo(4);
  }

  @Test
  void saysWhyACaseWithoutForksDidNotRun() {
    cancellation.request("interrupted");

    List<BenchmarkResult> results =
        run(new SimulatedForks(1, 0, Duration.ZERO), PATIENT, plan(SEQUENTIAL, "base"));

    assertThat(results.get(0).outcome()).isEqualTo(new Outcome.NotRun("interrupted"));
  }

  @Test
  void confirmsADifferenceOnFreshForksWithALongerWarmUp() {
    SimulatedForks forks = new SimulatedForks(1, 0.01, Duration.ofSeconds(1)).mean("other", 200);
    StoppingOptions confirming =
        new StoppingOptions(ComparisonPlan.reporting(), null, null, StoppingOptions.Confirm.SLOWER);

    List<BenchmarkResult> results = run(forks, confirming, plan(SEQUENTIAL, "base", "other"));

    BenchmarkResult.Confirmation confirmation =
        Objects.requireNonNull(results.get(1).confirmation());
    assertThat(confirmation.forks()).hasSize(6);
    assertThat(confirmation.settings().warmupTime()).isEqualTo(Duration.ofSeconds(1));
    assertThat(results.get(1).forks()).hasSize(6);
  }

  @Test
  void goesOnConfirmingUntilAnAlarmIsDecidedOrHasHadAllItsBlocks() {
    // Slower after a short warm-up, and after a long one as fast as the rest.
    SimulatedForks forks =
        new SimulatedForks(2, 0.05, Duration.ofSeconds(1))
            .mean("other", 200)
            .whenLong("other", 101);
    StoppingOptions confirming =
        new StoppingOptions(ComparisonPlan.reporting(), null, null, StoppingOptions.Confirm.SLOWER);

    List<BenchmarkResult> results = run(forks, confirming, plan(SEQUENTIAL, "base", "other"));

    assertThat(Objects.requireNonNull(results.get(1).confirmation()).forks()).hasSize(20);
  }

  @Test
  void confirmsNothingThatIsNotSlower() {
    SimulatedForks forks = new SimulatedForks(1, 0.01, Duration.ofSeconds(1)).mean("other", 50);
    StoppingOptions confirming =
        new StoppingOptions(ComparisonPlan.reporting(), null, null, StoppingOptions.Confirm.SLOWER);

    List<BenchmarkResult> results = run(forks, confirming, plan(SEQUENTIAL, "base", "other"));

    assertThat(results).allMatch(result -> result.confirmation() == null);
  }

  @Test
  void confirmsALimitThatIsExceededOnTheCaseAlone() {
    SimulatedForks forks = new SimulatedForks(1, 0.01, Duration.ofSeconds(1)).mean("other", 200);

    List<BenchmarkResult> results =
        run(forks, PATIENT, plan(SEQUENTIAL, new Limits(null, 150.0, null), "base", "other"));

    assertThat(results.get(0).confirmation()).isNull();
    assertThat(Objects.requireNonNull(results.get(1).confirmation()).forks()).hasSize(6);
  }

  @Test
  void confirmsARatioThatIsExceededTogetherWithItsReference() {
    SimulatedForks forks = new SimulatedForks(1, 0.01, Duration.ofSeconds(1)).mean("other", 200);

    List<BenchmarkResult> results =
        run(forks, PATIENT, plan(SEQUENTIAL, new Limits(1.5, null, null), "base", "other"));

    assertThat(results)
        .allMatch(result -> Objects.requireNonNull(result.confirmation()).forks().size() == 6);
  }

  @Test
  void confirmsALimitEvenWhereThereAreTooFewForksForAVerdict() {
    SimulatedForks forks = new SimulatedForks(1, 0.01, Duration.ofSeconds(1)).mean("base", 200);

    List<BenchmarkResult> results =
        run(forks, PATIENT, plan(ForkPlan.fixed(3), new Limits(null, 150.0, null), "base"));

    assertThat(results.get(0).forks()).hasSize(3);
    assertThat(Objects.requireNonNull(results.get(0).confirmation()).forks()).hasSize(6);
  }

  @Test
  void confirmsNoLimitThatIsKept() {
    SimulatedForks forks = new SimulatedForks(1, 0.01, Duration.ofSeconds(1));

    List<BenchmarkResult> results =
        run(forks, PATIENT, plan(SEQUENTIAL, new Limits(1.5, 150.0, null), "base", "other"));

    assertThat(results).allMatch(result -> result.confirmation() == null);
  }

  @Test
  void goesOnWhileALimitIsOpen() {
    SimulatedForks forks = new SimulatedForks(1, 0.05, Duration.ofSeconds(1));

    List<BenchmarkResult> open =
        run(forks, PATIENT, plan(SEQUENTIAL, new Limits(null, 100.0, null), "base"));
    List<BenchmarkResult> clear =
        run(forks, PATIENT, plan(SEQUENTIAL, new Limits(null, 300.0, null), "base"));

    assertThat(open.get(0).forks()).hasSizeGreaterThan(6);
    assertThat(clear.get(0).forks()).hasSize(6);
  }

  @Test
  void publishesTheStatesOfACase() {
    run(new SimulatedForks(1, 0, Duration.ofSeconds(1)), PATIENT, plan(ForkPlan.fixed(2), "base"));

    assertThat(events)
        .filteredOn(RunEvent.BenchmarkStateChanged.class::isInstance)
        .extracting(event -> ((RunEvent.BenchmarkStateChanged) event).state())
        .containsExactly(
            new BenchmarkState.Discovered(),
            new BenchmarkState.Filtered(),
            new BenchmarkState.Queued(),
            new BenchmarkState.Calibrating(),
            new BenchmarkState.Running(1, 1),
            new BenchmarkState.Queued(),
            new BenchmarkState.Calibrating(),
            new BenchmarkState.Running(1, 1),
            new BenchmarkState.Analyzing(),
            new BenchmarkState.Completed());
  }

  private List<BenchmarkResult> run(
      SimulatedForks forks, StoppingOptions options, BenchmarkPlan plan) {
    return new BenchmarkExecutor(
            forks, events::add, cancellation, ForkLedger.NONE, options, new Statistics())
        .run(plan, 42);
  }

  /** Cases that are compared with nothing. */
  private static BenchmarkPlan alone(String... methods) {
    List<BenchmarkCase> cases = new ArrayList<>();
    for (String method : methods) {
      cases.add(PlannedCases.of(CaseId.of("p.G", method), null, SEQUENTIAL, Limits.NONE));
    }
    return new BenchmarkPlan(cases, List.of());
  }

  /** A group whose first method is the reference of the others. */
  private static BenchmarkPlan plan(ForkPlan forks, String... methods) {
    return plan(forks, Limits.NONE, methods);
  }

  /** The same, and the last method has limits. */
  private static BenchmarkPlan plan(ForkPlan forks, Limits limits, String... methods) {
    List<BenchmarkCase> cases = new ArrayList<>();
    CaseId first = CaseId.of("p.G", methods[0]);
    for (String method : methods) {
      CaseId id = CaseId.of("p.G", method);
      boolean last = method.equals(methods[methods.length - 1]);
      cases.add(
          PlannedCases.of(id, id.equals(first) ? null : first, forks, last ? limits : Limits.NONE));
    }
    return new BenchmarkPlan(cases, List.of());
  }
}
