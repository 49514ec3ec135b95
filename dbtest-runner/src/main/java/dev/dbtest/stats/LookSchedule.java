package dev.dbtest.stats;

import java.util.List;

/**
 * At which numbers of blocks a comparison is looked at, and how much of the error rate each look
 * may use. The levels are those of t tests, found by simulating millions of sequences of normal
 * differences; the tests of this package check them again. Levels made for a known variance and
 * then applied to t, as is often done, would spend 5.4 % in place of 5 %.
 */
public enum LookSchedule {
  /**
   * To 20 blocks. After n of them α ln(1 + (e - 1) n / 20) of the error rate α is spent (Lan and
   * DeMets 1983, in Pocock's spirit). Runs were made like this before there were the other two.
   */
  TWENTY,

  /**
   * To 30 blocks, of which the first n spend α n / 30. A comparison is given up where the last look
   * will hardly decide it, which costs little power and saves a third of the time.
   */
  NORMAL,

  /** To 60 blocks, of which the first n spend α n / 60. Nothing is given up. */
  THOROUGH,

  /**
   * To 20 blocks, of which the first n spend α n / 20: for confirmations, whose question has one
   * direction and an error rate of its own. Its levels are those of two sides at twice that rate,
   * 10 %.
   */
  CONFIRMATION;

  private static final List<Look> TWENTY_USUAL =
      Look.list(6, 0.02076, 9, 0.01307, 12, 0.01271, 16, 0.01456, 20, 0.01525);

  private static final List<Look> TWENTY_STRICT =
      Look.list(6, 0.00416, 9, 0.00218, 12, 0.00204, 16, 0.00234, 20, 0.00240);

  private static final List<Look> NORMAL_USUAL =
      Look.list(
          6, 0.00997, 9, 0.00720, 12, 0.00808, 16, 0.01080, 20, 0.01292, 25, 0.01664, 30, 0.01968);

  private static final List<Look> NORMAL_STRICT =
      Look.list(
          6, 0.00201, 9, 0.00126, 12, 0.00136, 16, 0.00184, 20, 0.00216, 25, 0.00275, 30, 0.00320);

  private static final List<Look> THOROUGH_USUAL =
      Look.list(
          6, 0.00502, 9, 0.00340, 12, 0.00376, 16, 0.00501, 20, 0.00595, 26, 0.00840, 34, 0.01156,
          44, 0.01542, 60, 0.02322);

  private static final List<Look> THOROUGH_STRICT =
      Look.list(
          6, 0.00101, 9, 0.00060, 12, 0.00065, 16, 0.00088, 20, 0.00103, 26, 0.00144, 34, 0.00200,
          44, 0.00265, 60, 0.00400);

  private static final List<Look> CONFIRMATION_USUAL =
      Look.list(6, 0.02997, 9, 0.02452, 12, 0.02824, 16, 0.03793, 20, 0.04639);

  /** The schedule of cases that get at most so many forks. */
  public static LookSchedule endingAt(int mostForks) {
    if (mostForks <= TWENTY.last()) {
      return TWENTY;
    }
    return mostForks <= NORMAL.last() ? NORMAL : THOROUGH;
  }

  /**
   * The looks in order.
   *
   * @throws IllegalArgumentException if there are none for that error rate
   */
  List<Look> looks(ErrorRate rate) {
    boolean strict = rate == ErrorRate.ONE_PERCENT;
    return switch (this) {
      case TWENTY -> strict ? TWENTY_STRICT : TWENTY_USUAL;
      case NORMAL -> strict ? NORMAL_STRICT : NORMAL_USUAL;
      case THOROUGH -> strict ? THOROUGH_STRICT : THOROUGH_USUAL;
      case CONFIRMATION -> {
        if (strict) {
          throw new IllegalArgumentException("a confirmation has no looks at the rate " + rate);
        }
        yield CONFIRMATION_USUAL;
      }
    };
  }

  /** The number of blocks at its last look. */
  int last() {
    List<Look> looks = looks(ErrorRate.FIVE_PERCENT);
    return looks.get(looks.size() - 1).blocks();
  }
}
