package dev.dbtest.execute.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbtest.execute.Cancellation;
import dev.dbtest.journal.Journal;
import dev.dbtest.journal.JournalContent;
import dev.dbtest.journal.JournalException;
import dev.dbtest.journal.JournalHeader;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.ForkPlan;
import dev.dbtest.model.Limits;
import dev.dbtest.model.RunEvent;
import dev.dbtest.plan.benchmarks.BenchmarkCase;
import dev.dbtest.plan.benchmarks.BenchmarkPlan;
import dev.dbtest.plan.benchmarks.PlannedCases;
import dev.dbtest.stats.ComparisonPlan;
import dev.dbtest.stats.Statistics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that was interrupted anywhere and continued is the run that was not interrupted. */
class ResumeTest {

  private static final SortedMap<String, String> FINGERPRINT =
      new TreeMap<>(Map.of("classes", "built"));

  private static final StoppingOptions OPTIONS =
      new StoppingOptions(
          ComparisonPlan.reporting(),
          0.015,
          Duration.ofSeconds(45),
          StoppingOptions.Confirm.DIFFERENCES);

  @Test
  void givesTheResultsOfAnUndisturbedRunWhereverItWasInterrupted(@TempDir Path directory)
      throws IOException {
    SimulatedForks undisturbed = forks();
    List<BenchmarkResult> expected = run(undisturbed, ForkLedger.NONE, new Cancellation());
    int all = undisturbed.order.size();

    for (int interruptedAt = 1; interruptedAt < all; interruptedAt += 3) {
      Path file = directory.resolve(interruptedAt + ".journal");
      int before = interrupt(file, interruptedAt);
      SimulatedForks rest = forks();
      List<BenchmarkResult> resumed = resume(file, rest);

      assertThat(resumed).as("interrupted at %d", interruptedAt).isEqualTo(expected);
      assertThat(before + rest.order.size()).isEqualTo(all);
    }
  }

  @Test
  void refusesToContinueWithOtherClasses(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("other.journal");
    interrupt(file, 3);
    JournalContent content = JournalContent.read(file);

    try (Journal journal = Journal.resume(file, content)) {
      assertThatThrownBy(
              () ->
                  JournalLedger.open(
                      journal,
                      content.entries(),
                      new TreeMap<>(Map.of("classes", "rebuilt")),
                      problem -> {}))
          .isInstanceOf(JournalException.class)
          .hasMessageContaining("classes changed since");
    }
  }

  @Test
  void remembersTheMachineThatTheRunBeganOn(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("machine.journal");
    SortedMap<String, String> first = new TreeMap<>(Map.of("cpu", "first"));
    SortedMap<String, String> second = new TreeMap<>(Map.of("cpu", "second"));
    try (Journal journal = Journal.create(file, new JournalHeader("run", 7, Instant.EPOCH, ""))) {
      ForkLedger ledger = JournalLedger.open(journal, List.of(), FINGERPRINT, problem -> {});
      assertThat(ledger.machine(first)).isEqualTo(first);
    }

    JournalContent content = JournalContent.read(file);
    try (Journal journal = Journal.resume(file, content)) {
      ForkLedger ledger =
          JournalLedger.open(journal, content.entries(), FINGERPRINT, problem -> {});
      assertThat(ledger.machine(second)).isEqualTo(first);
    }
  }

  @Test
  void tellsNotesOfForksThatItDoesNotRunAgain(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("noted.journal");
    interrupt(file, Integer.MAX_VALUE, forks().noting("a thread is lost."));
    List<RunEvent> events = new ArrayList<>();

    JournalContent content = JournalContent.read(file);
    try (Journal journal = Journal.resume(file, content)) {
      ForkLedger ledger =
          JournalLedger.open(journal, content.entries(), FINGERPRINT, problem -> {});
      new BenchmarkExecutor(
              forks(), events::add, new Cancellation(), ledger, OPTIONS, new Statistics())
          .run(plan(), 42);
    }

    assertThat(events)
        .filteredOn(RunEvent.ProblemFound.class::isInstance)
        .extracting(event -> ((RunEvent.ProblemFound) event).problem().text())
        .contains("p.Other#alone: a thread is lost.");
  }

  @Test
  void runsNothingWhenEverythingWasMeasured(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("whole.journal");
    interrupt(file, Integer.MAX_VALUE);

    SimulatedForks rest = forks();
    resume(file, rest);

    assertThat(rest.order).isEmpty();
  }

  private static int interrupt(Path file, int atFork) throws IOException {
    return interrupt(file, atFork, forks());
  }

  private static int interrupt(Path file, int atFork, SimulatedForks forks) throws IOException {
    Cancellation cancellation = new Cancellation();
    forks.beforeFork(
        () -> {
          if (forks.order.size() + 1 == atFork) {
            cancellation.request("interrupted");
          }
        });
    try (Journal journal = Journal.create(file, new JournalHeader("run", 7, Instant.EPOCH, ""))) {
      run(forks, JournalLedger.open(journal, List.of(), FINGERPRINT, problem -> {}), cancellation);
    }
    return forks.order.size();
  }

  private static List<BenchmarkResult> resume(Path file, SimulatedForks forks) throws IOException {
    JournalContent content = JournalContent.read(file);
    try (Journal journal = Journal.resume(file, content)) {
      return run(
          forks,
          JournalLedger.open(journal, content.entries(), FINGERPRINT, problem -> {}),
          new Cancellation());
    }
  }

  private static List<BenchmarkResult> run(
      SimulatedForks forks, ForkLedger ledger, Cancellation cancellation) {
    return new BenchmarkExecutor(
            forks, event -> {}, cancellation, ledger, OPTIONS, new Statistics())
        .run(plan(), 42);
  }

  private static SimulatedForks forks() {
    return new SimulatedForks(3, 0.05, Duration.ofSeconds(1))
        .mean("slow", 130)
        .mean("close", 103)
        .failing("broken");
  }

  /** A reference of four variants, which has two forks a block, and a case alone. */
  private static BenchmarkPlan plan() {
    List<BenchmarkCase> cases = new ArrayList<>();
    CaseId base = CaseId.of("p.G", "base");
    for (String method : List.of("base", "slow", "close", "even", "broken")) {
      CaseId id = CaseId.of("p.G", method);
      cases.add(planned(id, id.equals(base) ? null : base));
    }
    cases.add(planned(CaseId.of("p.Other", "alone"), null));
    return new BenchmarkPlan(cases, List.of());
  }

  private static BenchmarkCase planned(CaseId id, @Nullable CaseId reference) {
    return PlannedCases.of(id, reference, new ForkPlan(6, 20), Limits.NONE);
  }
}
