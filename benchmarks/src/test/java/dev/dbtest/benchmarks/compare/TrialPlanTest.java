package dev.dbtest.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.benchmarks.compare.TrialKey.Harness;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrialPlanTest {

  private final TrialPlan plan = new TrialPlan(5, 2, List.of(1, 10), 3, 1, 1, 2);

  @Test
  void comparesEveryBodyOncePerRepetition() {
    List<TrialKey> all = plan.batches(Set.of()).stream().flatMap(List::stream).toList();

    assertThat(all).doesNotHaveDuplicates().hasSize(5 * 2 + 3 * 2 + 3);
    assertThat(all).filteredOn(key -> key.harness() == Harness.JMH).hasSize(3);
    assertThat(all.stream().filter(key -> key.slowdown() == 0 && key.repetition() == 2))
        .extracting(TrialKey::body)
        .doesNotHaveDuplicates()
        .hasSize(5);
  }

  @Test
  void givesOneCommandNoMoreThanABatchOfOneKind() {
    for (List<TrialKey> batch : plan.batches(Set.of())) {
      if (batch.get(0).harness() == Harness.DBTEST) {
        assertThat(batch).hasSizeLessThanOrEqualTo(2);
        assertThat(batch.stream().map(TrialKey::slowdown).distinct()).hasSize(1);
      }
    }
  }

  @Test
  void leavesOutWhatIsDone() {
    List<List<TrialKey>> all = plan.batches(Set.of());
    Set<TrialKey> done = new HashSet<>(all.get(0));

    assertThat(plan.batches(done).stream().flatMap(List::stream))
        .doesNotContainAnyElementsOf(done)
        .hasSize(plan.size() - done.size());
  }
}
