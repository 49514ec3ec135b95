package dev.dbtest.model;

/**
 * How many forks a case was to have. Intervals depend on it: a number that the data were allowed to
 * decide needs wider ones than a number fixed beforehand.
 *
 * @param least forks that are run in any case, at least 1
 * @param most forks at which measuring ends, decided or not; equal to {@code least} for a number
 *     fixed beforehand
 */
public record ForkPlan(int least, int most) {

  /** Checks the range. */
  public ForkPlan {
    if (least < 1 || most < least) {
      throw new IllegalArgumentException(
          "no number of forks is at least " + least + " and at most " + most);
    }
  }

  /** A plan for exactly this many forks. */
  public static ForkPlan fixed(int forks) {
    return new ForkPlan(forks, forks);
  }

  /** Whether the number was decided beforehand. */
  public boolean isFixed() {
    return least == most;
  }
}
