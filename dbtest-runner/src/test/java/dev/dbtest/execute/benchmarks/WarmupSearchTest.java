package dev.dbtest.execute.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.execute.Cancellation;
import dev.dbtest.model.BatchSize;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Mode;
import dev.dbtest.model.Round;
import dev.dbtest.model.RunEvent;
import dev.dbtest.model.ScoreClock;
import dev.dbtest.model.WarmupWindow;
import dev.dbtest.plan.benchmarks.BenchmarkCase;
import dev.dbtest.plan.benchmarks.BenchmarkPlan;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long cases are to warm up, decided before anything is measured. */
class WarmupSearchTest {

  private final List<String> pilots = new ArrayList<>();
  private final List<RunEvent> events = new ArrayList<>();
  private final Map<String, Integer> levelFrom = new HashMap<>();
  private final Cancellation cancellation = new Cancellation();
  private WarmupMemory memory = WarmupMemory.NONE;
  private ForkLedger ledger = ForkLedger.NONE;
  private String origin = "classes of today";
  private int failing;

  @TempDir Path directory;

  @Test
  void takesTheWarmUpThatAPilotShows() {
    levelFrom.put("base", 12);

    assertThat(settle(sought("base", null))).containsExactly("base 11 FOUND");
    assertThat(pilots).containsExactly("base 30 rounds without warm-up");
  }

  @Test
  void sharesTheLongestAmongCasesThatAreComparedWithEachOther() {
    levelFrom.put("base", 0);
    levelFrom.put("other", 15);

    assertThat(settle(sought("base", null), sought("other", "base"), sought("apart", null)))
        .containsExactly("base 14 FOUND", "other 14 FOUND", "apart 8 FOUND");
  }

  @Test
  void limitsTheWarmUpOfWhatNeverComesToRestAndTriesTwice() {
    levelFrom.put("base", 40);

    assertThat(settle(sought("base", null), sought("other", "base")))
        .containsExactly("base 20 CAPPED", "other 20 FOUND");
    assertThat(pilots).hasSize(3);
  }

  @Test
  void runsNoPilotWhereTheWarmUpIsFixed() {
    BenchmarkCase fixed =
        sought("base", null).withSettings(settings().withWarmup(3, WarmupWindow.FIXED));

    assertThat(settle(fixed)).containsExactly("base 3 FIXED");
    assertThat(pilots).isEmpty();
  }

  @Test
  void leavesItToTheForksThatAreMeasuredToSayWhyAPilotFailed() {
    memory = file();
    failing = 1;

    assertThat(settle(sought("base", null))).containsExactly("base 8 CAPPED");
    assertThat(settle(sought("base", null))).containsExactly("base 8 FOUND");
  }

  @Test
  void startsWithWhatAnEarlierRunHasFound() {
    memory = file();
    levelFrom.put("base", 12);
    settle(sought("base", null));
    pilots.clear();
    memory = file();

    assertThat(settle(sought("base", null))).containsExactly("base 11 FOUND");
    assertThat(pilots).isEmpty();
  }

  @Test
  void searchesAgainForOtherClasses() {
    memory = file();
    settle(sought("base", null));
    origin = "classes of tomorrow";
    levelFrom.put("base", 12);

    assertThat(settle(sought("base", null))).containsExactly("base 11 FOUND");
  }

  @Test
  void looksFromTimeToTimeWhetherWhatIsRememberedStillHolds() {
    memory = file();
    settle(sought("base", null));
    levelFrom.put("base", 12);
    pilots.clear();
    List<String> seen = new ArrayList<>();
    for (int run = 1; run <= 11; run++) {
      seen.addAll(settle(sought("base", null)));
    }

    assertThat(seen.subList(0, 10)).containsOnly("base 8 FOUND");
    assertThat(seen.get(10)).isEqualTo("base 11 FOUND");
    assertThat(pilots).hasSize(1);
  }

  @Test
  void looksMoreOftenWhereNoLevelWasFound() {
    memory = file();
    levelFrom.put("base", 40);
    settle(sought("base", null));
    levelFrom.put("base", 0);
    settle(sought("base", null));
    settle(sought("base", null));

    assertThat(settle(sought("base", null))).containsExactly("base 8 FOUND");
  }

  @Test
  void goesOnWithTheWarmUpOfTheForksThatARunAlreadyHas() {
    ledger = ledgerWithForksOf(13);

    assertThat(settle(sought("base", null), sought("other", "base")))
        .containsExactly("base 13 FOUND", "other 13 FOUND");
  }

  @Test
  void tellsOfItsPilots() {
    settle(sought("base", null));

    assertThat(events)
        .contains(new RunEvent.WarmupSought(CaseId.of("p.G", "base"), 30, 30))
        .hasOnlyElementsOfType(RunEvent.WarmupSought.class);
  }

  private WarmupMemory file() {
    return new WarmupFile(directory.resolve("warmups.bin"));
  }

  private List<String> settle(BenchmarkCase... cases) {
    return new WarmupSearch(
            this::pilot, ledger, memory, planned -> origin, events::add, cancellation, () -> 0)
        .settle(new BenchmarkPlan(List.of(cases), List.of())).cases().stream()
            .map(
                planned ->
                    planned.id().method()
                        + " "
                        + planned.settings().warmupRounds()
                        + " "
                        + planned.settings().window())
            .toList();
  }

  /** A pilot of a case that takes twice as long until it is level. */
  private ForkEnd pilot(
      BenchmarkCase planned, BenchmarkSettings with, int block, int position, ForkWatch watch) {
    pilots.add(planned.id().method() + " " + with.rounds() + " rounds without warm-up");
    assertThat(with.warmupRounds()).isZero();
    if (failing > 0) {
      failing--;
      return new ForkEnd.Failed(Failure.of(Failure.Phase.MEASUREMENT, "simulated", "as asked"));
    }
    int slow = levelFrom.getOrDefault(planned.id().method(), 0);
    List<Round> rounds = new ArrayList<>();
    for (int number = 1; number <= with.rounds(); number++) {
      // One that never comes to rest gets faster to the end.
      double time = slow > with.rounds() ? 200 - 4 * number : number <= slow ? 200 : 100;
      rounds.add(new Round(time, 1_000));
      watch.roundStarted(false, number, with.rounds());
      watch.roundMeasured(false, number, new Round(time, 1_000));
    }
    return new ForkEnd.Measured(fork(List.of(), rounds), List.of());
  }

  private static ForkLedger ledgerWithForksOf(int warmupRounds) {
    List<Round> warmup = new ArrayList<>();
    for (int i = 0; i < warmupRounds; i++) {
      warmup.add(new Round(100, 1_000));
    }
    Fork measured = fork(warmup, List.of(new Round(100, 1_000)));
    return new ForkLedger() {
      @Override
      public Optional<ForkEnd> find(ForkKey key) {
        return Optional.of(new ForkEnd.Measured(measured, List.of()));
      }

      @Override
      public SortedMap<String, String> machine(SortedMap<String, String> facts) {
        return facts;
      }

      @Override
      public Optional<ScoreClock> clock(CaseId id) {
        return Optional.empty();
      }

      @Override
      public void decided(CaseId id, ScoreClock clock) {}

      @Override
      public void measured(ForkKey key, ForkEnd.Measured end) {}

      @Override
      public void failed(ForkKey key, Failure failure) {}
    };
  }

  private static Fork fork(List<Round> warmup, List<Round> rounds) {
    return new Fork(
        1, 1, Instant.EPOCH, Duration.ofSeconds(3), warmup, rounds, List.of(), List.of());
  }

  private static BenchmarkSettings settings() {
    return new BenchmarkSettings(
        Mode.AVERAGE_TIME,
        1,
        8,
        Duration.ofMillis(100),
        5,
        Duration.ofMillis(100),
        "",
        List.of(),
        List.of(),
        WarmupWindow.SOUGHT,
        ScoreClock.WALL,
        BatchSize.ONE);
  }

  private static BenchmarkCase sought(String method, @Nullable String reference) {
    return Pilots.planned(method, reference, settings());
  }
}
