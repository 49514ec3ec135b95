package dev.dbtest.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FurtherBlocksTest {
  private final StudentT t = new StudentT();
  private final ComparisonPlan plan =
      ComparisonPlan.reporting()
          .withDesign(new GroupSequential(ErrorRate.FIVE_PERCENT, LookSchedule.TWENTY));

  @Test
  void endAtTheFirstLookThatWouldDecide() {
    // d = 2 %: 2.94 standard errors of 2.5 % after 9 blocks are 2.5 %, 2.92 after 12 are 2.1 %,
    // 2.68
    // after 16 are 1.7 %.
    assertThat(estimate(0.02, 0.025, 6, plan)).isEqualTo(new FurtherBlocks(10, false));
  }

  @Test
  void goBeyondTheScheduleIfNoLookWouldDecide() {
    FurtherBlocks further = estimate(0.04, 0.08, 20, plan);
    int all = 20 + further.blocks();

    assertThat(further.orMore()).isFalse();
    assertThat(halfWidth(0.08, all, plan)).isLessThan(0.04);
    assertThat(halfWidth(0.08, all - 1, plan)).isGreaterThanOrEqualTo(0.04);
  }

  @Test
  void areBoundedAndSaySo() {
    assertThat(estimate(0.001, 0.5, 20, plan)).isEqualTo(new FurtherBlocks(480, true));
    assertThat(estimate(0.001, 0.5, 600, plan)).isEqualTo(new FurtherBlocks(1, true));
  }

  @Test
  void countEqualityAsADecision() {
    FurtherBlocks further = estimate(0, 0.05, 20, plan);
    int all = 20 + further.blocks();

    assertThat(halfWidth(0.05, all, plan)).isLessThan(Math.log(1.03));
    assertThat(halfWidth(0.05, all - 1, plan)).isGreaterThanOrEqualTo(Math.log(1.03));
  }

  @Test
  void countEveryBlockOfAnOpenEndedDesign() {
    ComparisonPlan open = plan.withDesign(new OpenEnded(0.05));
    FurtherBlocks further = estimate(0.03, 0.04, 10, open);
    int all = 10 + further.blocks();

    assertThat(halfWidth(0.04, all, open)).isLessThan(0.03);
    assertThat(halfWidth(0.04, all - 1, open)).isGreaterThanOrEqualTo(0.03);
  }

  @Test
  void neverEndBelowTheFewestBlocks() {
    ComparisonPlan three = plan.withDesign(new FixedBlocks(3, 0.05));

    assertThat(estimate(0.5, 1e-6, 3, three)).isEqualTo(new FurtherBlocks(2, false));
  }

  private FurtherBlocks estimate(double logRatio, double spread, int now, ComparisonPlan of) {
    return FurtherBlocks.estimate(logRatio, now, of, blocks -> halfWidth(spread, blocks, of));
  }

  private double halfWidth(double spread, int blocks, ComparisonPlan of) {
    return of.design().multiplier(blocks, t) * spread / Math.sqrt(blocks);
  }
}
