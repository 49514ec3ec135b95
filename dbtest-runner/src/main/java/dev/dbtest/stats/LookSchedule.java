package dev.dbtest.stats;

import java.util.List;

/**
 * At which numbers of blocks a comparison is looked at, and how much of the error rate each look may
 * use. The levels are those of t tests, found by simulating millions of sequences of normal
 * differences; the tests of this package check them again. Levels made for a known variance and then
 * applied to t, as is often done, would spend 5.4 % in place of 5 %.
 */
public enum LookSchedule {
  /**
   * To 20 blocks. After n of them α ln(1 + (e - 1) n / 20) of the error rate α is spent (Lan and
   * DeMets 1983, in Pocock's spirit). Runs were made like this before there were the other two.
   */
  TWENTY(
      List.of(6, 9, 12, 16, 20),
      List.of(0.02076, 0.01307, 0.01271, 0.01456, 0.01525),
      List.of(0.00416, 0.00218, 0.00204, 0.00234, 0.00240)),

  /**
   * To 30 blocks, of which the first n spend α n / 30. A comparison is given up where the last look
   * will hardly decide it, which costs little power and saves a third of the time.
   */
  NORMAL(
      List.of(6, 9, 12, 16, 20, 25, 30),
      List.of(0.00997, 0.00720, 0.00808, 0.01080, 0.01292, 0.01664, 0.01968),
      List.of(0.00201, 0.00126, 0.00136, 0.00184, 0.00216, 0.00275, 0.00320)),

  /** To 60 blocks, of which the first n spend α n / 60. Nothing is given up. */
  THOROUGH(
      List.of(6, 9, 12, 16, 20, 26, 34, 44, 60),
      List.of(0.00502, 0.00340, 0.00376, 0.00501, 0.00595, 0.00840, 0.01156, 0.01542, 0.02322),
      List.of(0.00101, 0.00060, 0.00065, 0.00088, 0.00103, 0.00144, 0.00200, 0.00265, 0.00400)),

  /**
   * To 20 blocks, of which the first n spend α n / 20: for confirmations, whose question has one
   * direction and an error rate of its own. Its levels are those of two sides at twice that rate, 10
   * %.
   */
  CONFIRMATION(
      List.of(6, 9, 12, 16, 20),
      List.of(0.02997, 0.02452, 0.02824, 0.03793, 0.04639),
      List.of());

  private final List<Integer> blocks;
  private final List<Double> usual;
  private final List<Double> strict;

  LookSchedule(List<Integer> blocks, List<Double> usual, List<Double> strict) {
    this.blocks = blocks;
    this.usual = usual;
    this.strict = strict;
  }

  /** The schedule of cases that get at most so many forks. */
  public static LookSchedule endingAt(int mostForks) {
    if (mostForks <= TWENTY.last()) {
      return TWENTY;
    }
    return mostForks <= NORMAL.last() ? NORMAL : THOROUGH;
  }

  /** The looks in order. */
  List<Look> looks(ErrorRate rate) {
    List<Double> levels = rate == ErrorRate.ONE_PERCENT ? strict : usual;
    if (levels.isEmpty()) {
      throw new IllegalArgumentException(this + " has no looks at an error rate of " + rate);
    }
    Look[] looks = new Look[levels.size()];
    for (int i = 0; i < looks.length; i++) {
      looks[i] = new Look(blocks.get(i), levels.get(i));
    }
    return List.of(looks);
  }

  /** The number of blocks at its last look. */
  int last() {
    return blocks.get(blocks.size() - 1);
  }
}
