package dev.dbtest.stats;

import java.util.List;

/**
 * A point of a group-sequential schedule.
 *
 * @param blocks blocks that must be complete
 * @param level share of wrong statements that a t interval at this look may make by itself
 */
record Look(int blocks, double level) {
  private static final List<Look> FIVE_PERCENT =
      List.of(
          new Look(6, 0.02076),
          new Look(9, 0.01307),
          new Look(12, 0.01271),
          new Look(16, 0.01456),
          new Look(20, 0.01525));

  private static final List<Look> ONE_PERCENT =
      List.of(
          new Look(6, 0.00416),
          new Look(9, 0.00218),
          new Look(12, 0.00204),
          new Look(16, 0.00234),
          new Look(20, 0.00240));

  /**
   * The looks of a schedule, in order.
   *
   * <p>After n blocks they have spent α ln(1 + (e - 1) n / 20) of the error rate α (Lan and DeMets
   * 1983, in Pocock's spirit). The levels are those of t tests, found by simulating 64 million
   * sequences of normal differences; the tests of this package check them again. Levels made for a
   * known variance and then applied to t, as is often done, would spend 5.4 % in place of 5 %.
   */
  static List<Look> schedule(ErrorRate rate) {
    return switch (rate) {
      case FIVE_PERCENT -> FIVE_PERCENT;
      case ONE_PERCENT -> ONE_PERCENT;
    };
  }
}
