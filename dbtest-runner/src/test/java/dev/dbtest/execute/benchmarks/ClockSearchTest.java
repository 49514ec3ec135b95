package dev.dbtest.execute.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.execute.Cancellation;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Fork;
import dev.dbtest.model.ScoreClock;
import dev.dbtest.plan.benchmarks.BenchmarkCase;
import dev.dbtest.plan.benchmarks.BenchmarkPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which clock cases are compared by, decided before anything is measured. */
class ClockSearchTest {

  private final List<String> pilots = new ArrayList<>();
  private final Map<String, Fork> shown = new HashMap<>();
  private final Cancellation cancellation = new Cancellation();
  private final Map<CaseId, ScoreClock> remembered = new HashMap<>();

  @Test
  void isOneForAllThatAreCompared() {
    shown.put("base", Pilots.of(100, 99, 0));
    shown.put("other", Pilots.of(100, 50, 50));

    assertThat(settle(open("base", null), open("other", "base"), open("apart", null)))
        .containsExactly("base CPU", "other CPU", "apart WALL");
    assertThat(pilots).containsExactly("base", "other", "apart");
  }

  @Test
  void isTheWallIfOneOfThemWaits() {
    shown.put("base", Pilots.of(100, 50, 50));
    shown.put("other", Pilots.of(100, 50, 10));

    assertThat(settle(open("base", null), open("other", "base")))
        .containsExactly("base WALL", "other WALL");
  }

  @Test
  void isTheWallIfOneOfThemLeavesNoChoice() {
    shown.put("base", Pilots.of(100, 50, 50));
    BenchmarkCase wall = open("other", "base").withSettings(Pilots.SETTINGS);

    assertThat(settle(open("base", null), wall)).containsExactly("base WALL", "other WALL");
    assertThat(pilots).isEmpty();
  }

  @Test
  void isTheWallIfAPilotFails() {
    assertThat(settle(open("base", null))).containsExactly("base WALL");
  }

  @Test
  void staysWhatItWasWhenARunIsResumed() {
    shown.put("base", Pilots.of(100, 50, 50));
    settle(open("base", null));
    shown.put("base", Pilots.of(100, 99, 0));
    pilots.clear();

    assertThat(settle(open("base", null))).containsExactly("base CPU");
    assertThat(pilots).isEmpty();
  }

  @Test
  void needsNoPilotWhereItWasNamed() {
    BenchmarkCase cpu = open("base", null).withSettings(Pilots.SETTINGS.withClock(ScoreClock.CPU));

    assertThat(settle(cpu)).containsExactly("base CPU");
    assertThat(pilots).isEmpty();
  }

  private List<String> settle(BenchmarkCase... cases) {
    ForkLedger ledger = new RememberedClocks(remembered);
    return new WarmupSearch(
            this::pilot,
            ledger,
            WarmupMemory.NONE,
            planned -> "",
            event -> {},
            cancellation,
            () -> 0)
        .settle(new BenchmarkPlan(List.of(cases), List.of())).cases().stream()
            .map(planned -> planned.id().method() + " " + planned.settings().clock())
            .toList();
  }

  private ForkEnd pilot(
      BenchmarkCase planned, BenchmarkSettings with, int block, int position, ForkWatch watch) {
    String method = planned.id().method();
    pilots.add(method);
    Fork fork = shown.get(method);
    return fork == null ? new ForkEnd.Cancelled() : new ForkEnd.Measured(fork, List.of());
  }

  private static BenchmarkCase open(String method, @Nullable String reference) {
    return Pilots.planned(method, reference, Pilots.SETTINGS.withClock(ScoreClock.SOUGHT));
  }
}
