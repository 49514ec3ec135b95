package dev.dbtest.plan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.ForkPlan;
import dev.dbtest.model.Limits;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonSetTest {

  private static final CaseId BASE = CaseId.of("p.G", "base");
  private static final ForkPlan SEQUENTIAL = new ForkPlan(6, 30);

  @ParameterizedTest
  @CsvSource({"1, 1", "3, 1", "4, 2", "5, 3", "9, 3", "10, 4"})
  void aReferenceHasTheRootOfManyVariantsAsForksInABlock(int variants, int forks) {
    ComparisonSet set = set(variants, SEQUENTIAL);

    assertThat(set.forksInBlock(set.members().get(0))).isEqualTo(forks);
  }

  @Test
  void aVariantHasOneForkInABlock() {
    ComparisonSet set = set(9, SEQUENTIAL);

    assertThat(set.members().subList(1, 10)).allMatch(variant -> set.forksInBlock(variant) == 1);
  }

  @Test
  void aNumberOfForksThatWasAskedForHoldsForTheReferenceToo() {
    ComparisonSet set = set(9, ForkPlan.fixed(5));

    assertThat(set.forksInBlock(set.members().get(0))).isEqualTo(1);
  }

  private static ComparisonSet set(int variants, ForkPlan forks) {
    List<BenchmarkCase> members = new ArrayList<>();
    members.add(PlannedCases.of(BASE, null, forks, Limits.NONE));
    for (int i = 0; i < variants; i++) {
      members.add(PlannedCases.of(CaseId.of("p.G", "v" + i), BASE, forks, Limits.NONE));
    }
    return new ComparisonSet(members);
  }
}
