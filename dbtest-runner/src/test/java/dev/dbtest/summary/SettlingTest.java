package dev.dbtest.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.WarmupWindow;
import dev.dbtest.report.SampleBenchmark;
import dev.dbtest.report.SampleRuns;
import dev.dbtest.summary.Table.Column;
import dev.dbtest.summary.Table.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** For what scores and verdicts are said to hold. */
class SettlingTest {

  @Test
  void aFoundWarmUpWithoutDriftIsSettled() {
    assertThat(group(base(WarmupWindow.FOUND)).variants().get(0).settling())
        .isEqualTo(Settling.SETTLED);
  }

  @Test
  void aWarmUpThatWasFixedOrLimitedIsEarly() {
    assertThat(group(base(WarmupWindow.FIXED)).variants().get(0).settling())
        .isEqualTo(Settling.EARLY);
    assertThat(group(base(WarmupWindow.CAPPED)).variants().get(0).settling())
        .isEqualTo(Settling.EARLY);
  }

  @Test
  void aFoundWarmUpIsEarlyWhereForksStillDrift() {
    BenchmarkResult drifting = DriftNoteTest.drifting(0.9, WarmupWindow.FOUND);

    assertThat(group(drifting).variants().get(0).settling()).isEqualTo(Settling.EARLY);
  }

  @Test
  void aVerdictIsOnlyAsSettledAsBothOfItsSides() {
    GroupSummary group = group(base(WarmupWindow.FIXED), variant(WarmupWindow.FOUND));

    assertThat(group.variants().get(1).settling()).isEqualTo(Settling.SETTLED);
    assertThat(group.variants().get(1).verdictSettling()).isEqualTo(Settling.EARLY);
    assertThat(group.verdicts().get(0).text()).endsWith(", early, not confirmed");
  }

  @Test
  void aGroupSaysItOnceWhereItHoldsForAll() {
    GroupSummary group = group(base(WarmupWindow.FOUND), variant(WarmupWindow.FOUND));

    assertThat(group.settings()).endsWith(", settled");
    assertThat(group.table().columns()).extracting(Column::role).doesNotContain(Role.SETTLING);
    assertThat(group.verdicts().get(0).text()).endsWith(", settled, not confirmed");
  }

  @Test
  void aGroupSaysItForEachRowWhereTheyDiffer() {
    Table table = group(base(WarmupWindow.FIXED), variant(WarmupWindow.FOUND)).table();
    List<Role> roles = table.columns().stream().map(Column::role).toList();

    assertThat(table.rows())
        .extracting(row -> row.cells().get(roles.indexOf(Role.SETTLING)).text())
        .containsExactly("early", "settled");
    assertThat(table.rows())
        .extracting(row -> row.cells().get(roles.indexOf(Role.VERDICT)).text())
        .containsExactly("baseline", "slower, early");
  }

  @Test
  void aLimitedWarmUpIsExplained() {
    assertThat(group(base(WarmupWindow.CAPPED)).notes())
        .containsExactly(
            "base: no level was reached in the three seconds of a pilot, so the warm-up is the most"
                + " that is spent by itself; more with --warmup");
  }

  private static BenchmarkResult base(WarmupWindow window) {
    return SampleBenchmark.of("com.acme.Group", "base")
        .mean(100)
        .variation(0.001)
        .baseline()
        .window(window)
        .build();
  }

  private static BenchmarkResult variant(WarmupWindow window) {
    return SampleBenchmark.of("com.acme.Group", "other")
        .mean(200)
        .variation(0.001)
        .against("base")
        .window(window)
        .build();
  }

  private static GroupSummary group(BenchmarkResult... results) {
    return SampleRuns.summary(SampleRuns.run(List.of(), List.of(results))).groups().get(0);
  }
}
