package dev.dbtest.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.journal.JournalEntry.PlannedModule;
import dev.dbtest.journal.JournalEntry.PlannedTests;
import dev.dbtest.journal.JournalEntry.RunPlanned;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarlierRunTest {

  private static final RunPlanned TESTS = tests("p.A#a", "p.A#b");
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

  private static RunPlanned tests(String... names) {
    PlannedTests named = new PlannedTests("", List.of(names));
    return new RunPlanned(List.of(new PlannedModule("", "classes", List.of(named))), List.of());
  }
}
