package dev.dbtest.execute.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.execute.Cancellation;
import dev.dbtest.model.BenchmarkLook;
import dev.dbtest.model.BenchmarkLook.Need;
import dev.dbtest.model.BenchmarkLook.Shown;
import dev.dbtest.model.BenchmarkState;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.ForkPlan;
import dev.dbtest.model.Limits;
import dev.dbtest.model.RunEvent;
import dev.dbtest.plan.benchmarks.BenchmarkCase;
import dev.dbtest.plan.benchmarks.BenchmarkPlan;
import dev.dbtest.plan.benchmarks.PlannedCases;
import dev.dbtest.stats.ComparisonPlan;
import dev.dbtest.stats.Statistics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a run tells of its looks while it goes on. */
class LooksTest {

  private static final ForkPlan SEQUENTIAL = new ForkPlan(6, 20);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final List<RunEvent> events = new ArrayList<>();

  @Test
  void tellsWhatIsComparedWithWhatBeforeTheFirstFork() {
    run(new SimulatedForks(1, 0.01, SECOND), options(null), "base", "other");

    int first = 0;
    while (!isCalibrating(events.get(first))) {
      first++;
    }
    assertThat(looks(events.subList(0, first)))
        .extracting(look -> look.id().method() + " " + look.reference() + " " + look.further())
        .containsExactly("base null 0", "other p.G#base 6");
  }

  @Test
  void tellsOnlyBetweenForks() {
    run(new SimulatedForks(1, 0.3, SECOND), options(null), "base", "other", "third");

    boolean measuring = false;
    for (RunEvent event : events) {
      measuring |= isCalibrating(event);
      if (event instanceof RunEvent.ForkFinished) {
        measuring = false;
      }
      assertThat(
              measuring
                  && (event instanceof RunEvent.BenchmarkLookedAt
                      || event instanceof RunEvent.FurtherForks))
          .isFalse();
    }
  }

  @Test
  void tellsTheSameThingOnce() {
    run(new SimulatedForks(1, 0.3, SECOND), options(null), "base", "other", "third");

    assertThat(looks(events)).doesNotHaveDuplicates();
  }

  @Test
  void countsDownToTheFirstVerdict() {
    run(new SimulatedForks(1, 0.01, SECOND).mean("other", 200), options(null), "base", "other");

    assertThat(looksAt("other"))
        .extracting(look -> look.shown() + " " + look.need() + " " + look.further())
        .containsExactly(
            "NOTHING FIRST_VERDICT 6",
            "NOTHING FIRST_VERDICT 5",
            "NOTHING FIRST_VERDICT 4",
            "NOTHING FIRST_VERDICT 3",
            "NOTHING FIRST_VERDICT 2",
            "NOTHING FIRST_VERDICT 1",
            "SLOWER NOTHING 0");
  }

  @Test
  void tellsTheRatioAsItStands() {
    run(new SimulatedForks(1, 0.01, SECOND).mean("other", 200), options(null), "base", "other");

    BenchmarkLook last = last("other");
    BenchmarkLook.Interval interval =
        Objects.requireNonNull(Objects.requireNonNull(last.ratio()).interval());
    assertThat(last.ratio().value()).isBetween(1.9, 2.1);
    assertThat(interval.lower()).isLessThan(last.ratio().value());
    assertThat(interval.upper()).isGreaterThan(last.ratio().value());
    assertThat(last.forks()).isEqualTo(6);
  }

  @Test
  void tellsWhatStaysOpenUntilItsForksAreDone() {
    run(new SimulatedForks(1, 0.3, SECOND), options(null), "base", "other");

    assertThat(looksAt("other"))
        .filteredOn(look -> look.shown() == Shown.INCONCLUSIVE && look.forks() < 20)
        .isNotEmpty()
        .allMatch(look -> look.need() == Need.VERDICT && look.further() > 0);
    assertThat(last("other").need()).isEqualTo(Need.NOTHING);
    assertThat(last("other").forks()).isEqualTo(20);
  }

  @Test
  void tellsThatTheBudgetIsSpent() {
    run(new SimulatedForks(1, 0.3, SECOND), options(Duration.ofSeconds(12)), "base", "other");

    assertThat(last("other").shown()).isEqualTo(Shown.INCONCLUSIVE);
    assertThat(last("other").need()).isEqualTo(Need.BUDGET);
  }

  @Test
  void tellsHowManyFreshForksThereAre() {
    StoppingOptions confirming =
        new StoppingOptions(
            ComparisonPlan.reporting(), null, null, StoppingOptions.Confirm.DIFFERENCES);

    run(new SimulatedForks(1, 0.01, SECOND).mean("other", 200), confirming, "base", "other");

    assertThat(looksAt("other"))
        .filteredOn(look -> look.need() == Need.CONFIRMATION)
        .extracting(BenchmarkLook::forks)
        .startsWith(0, 1, 2);
    assertThat(looksAt("base")).noneMatch(look -> look.need() == Need.CONFIRMATION);
  }

  @Test
  void estimatesTheForksBeyondThePlan() {
    run(new SimulatedForks(1, 0.3, SECOND), options(null), "base", "other");

    RunEvent.FurtherForks first = further().get(0);
    assertThat(first.forks()).isBetween(2, 28);
    assertThat(first.time()).isEqualTo(SECOND.multipliedBy(first.forks()));
    RunEvent.FurtherForks last = further().get(further().size() - 1);
    assertThat(last.forks()).isEqualTo(2);
  }

  @Test
  void expectsNoMoreForksThanTheBudgetAllows() {
    run(new SimulatedForks(1, 0.3, SECOND), options(Duration.ofSeconds(20)), "base", "other");

    assertThat(further()).isNotEmpty().allMatch(more -> more.forks() <= 8);
  }

  private List<RunEvent.FurtherForks> further() {
    return events.stream()
        .filter(RunEvent.FurtherForks.class::isInstance)
        .map(RunEvent.FurtherForks.class::cast)
        .toList();
  }

  private BenchmarkLook last(String method) {
    List<BenchmarkLook> all = looksAt(method);
    return all.get(all.size() - 1);
  }

  private List<BenchmarkLook> looksAt(String method) {
    return looks(events).stream().filter(look -> look.id().method().equals(method)).toList();
  }

  private static List<BenchmarkLook> looks(List<RunEvent> events) {
    return events.stream()
        .filter(RunEvent.BenchmarkLookedAt.class::isInstance)
        .map(event -> ((RunEvent.BenchmarkLookedAt) event).look())
        .toList();
  }

  private static boolean isCalibrating(RunEvent event) {
    return event instanceof RunEvent.BenchmarkStateChanged changed
        && changed.state() instanceof BenchmarkState.Calibrating;
  }

  private static StoppingOptions options(@Nullable Duration budget) {
    return new StoppingOptions(
        ComparisonPlan.reporting(), null, budget, StoppingOptions.Confirm.NOTHING);
  }

  /** Runs a group whose first method is the reference of the others. */
  private void run(SimulatedForks forks, StoppingOptions options, String... methods) {
    List<BenchmarkCase> cases = new ArrayList<>();
    CaseId first = CaseId.of("p.G", methods[0]);
    for (String method : methods) {
      CaseId id = CaseId.of("p.G", method);
      cases.add(PlannedCases.of(id, id.equals(first) ? null : first, SEQUENTIAL, Limits.NONE));
    }
    new BenchmarkExecutor(
            forks, events::add, new Cancellation(), ForkLedger.NONE, options, new Statistics())
        .run(new BenchmarkPlan(cases, List.of()), 42);
  }
}
