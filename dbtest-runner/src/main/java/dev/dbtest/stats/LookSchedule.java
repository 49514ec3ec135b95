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
      case TWENTY -> strict ? LookLevels.TWENTY_STRICT : LookLevels.TWENTY_USUAL;
      case NORMAL -> strict ? LookLevels.NORMAL_STRICT : LookLevels.NORMAL_USUAL;
      case THOROUGH -> strict ? LookLevels.THOROUGH_STRICT : LookLevels.THOROUGH_USUAL;
      case CONFIRMATION -> {
        if (strict) {
          throw new IllegalArgumentException("a confirmation has no looks at the rate " + rate);
        }
        yield LookLevels.CONFIRMATION_USUAL;
      }
    };
  }

  /** The number of blocks at its last look. */
  int last() {
    List<Look> looks = looks(ErrorRate.FIVE_PERCENT);
    return looks.get(looks.size() - 1).blocks();
  }
}
