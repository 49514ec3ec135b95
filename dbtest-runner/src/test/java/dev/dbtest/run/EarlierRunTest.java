package dev.dbtest.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.journal.JournalEntry;
import dev.dbtest.journal.JournalEntry.PlannedModule;
import dev.dbtest.journal.JournalEntry.PlannedTests;
import dev.dbtest.journal.JournalEntry.RunPlanned;
import dev.dbtest.model.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarlierRunTest {

  private static final RunPlanned TESTS = tests("p.A#a", "p.A#b");
  private static final Problem TEARDOWN =
      Problem.error("p.A", "suite tear-down failed with x.", "");
  private static final RunPlanned BENCHMARKS = new RunPlanned(List.of(), List.of("p.G#m"));

  @Test
  void sharesNothingWithARunOfAnotherKind() {
    assertThat(EarlierRun.of(List.of(TESTS)).shares(BENCHMARKS)).isFalse();
    assertThat(EarlierRun.of(List.of(BENCHMARKS)).shares(TESTS)).isFalse();
  }

  @Test
  void sharesWhatBothRun() {
    assertThat(EarlierRun.of(List.of(TESTS)).shares(tests("p.A#b", "p.B#new"))).isTrue();
    assertThat(EarlierRun.of(List.of(TESTS, BENCHMARKS)).shares(BENCHMARKS)).isTrue();
  }

  @Test
  void keepsWhatWasWrongWithASuite() {
    List<JournalEntry> entries = List.of(TESTS, new JournalEntry.ProblemFound(TEARDOWN));

    assertThat(EarlierRun.of(entries).problems()).containsExactly(TEARDOWN);
  }

  @Test
  void forgetsWhatWasWrongWithASuiteOfOtherClasses() {
    EarlierRun run = EarlierRun.of(List.of(TESTS, new JournalEntry.ProblemFound(TEARDOWN)));

    run.plan(
        new RunPlanned(
            List.of(
                new PlannedModule(
                    "", "recompiled", List.of(new PlannedTests("", List.of("p.A#a"))))),
            List.of()));

    assertThat(run.problems()).isEmpty();
  }

  @Test
  void takesNoWarningForAnErrorOfASuite() {
    JournalEntry note =
        new JournalEntry.ProblemFound(Problem.warning("p.G#m", "lost its thread.", ""));

    assertThat(EarlierRun.of(List.of(BENCHMARKS, note)).problems()).isEmpty();
  }

  private static RunPlanned tests(String... names) {
    PlannedTests named = new PlannedTests("", List.of(names));
    return new RunPlanned(List.of(new PlannedModule("", "classes", List.of(named))), List.of());
  }
}
