package dev.dbtest.model;

import org.jspecify.annotations.Nullable;

/**
 * What the forks of a benchmark case show, and what is open, at a look between two forks.
 *
 * @param id the case
 * @param reference what it is compared with; {@code null} if with nothing
 * @param ratio time over time of the reference; {@code null} if it is not compared, or no block has
 *     forks of both
 * @param shown what the ratio says
 * @param need what is open
 * @param forks forks that count so far: fresh ones if those are what it needs, else those before
 * @param most forks at which measuring ends, decided or not, at least 1
 * @param further about how many more forks would decide, if value and spread stay what they are; 0
 *     if nobody knows
 * @param orMore whether even that many would probably not decide
 * @since 1.0
 */
public record BenchmarkLook(
    CaseId id,
    @Nullable CaseId reference,
    @Nullable Ratio ratio,
    Shown shown,
    Need need,
    int forks,
    int most,
    int further,
    boolean orMore) {

  /** Whether the case is going to get more forks. */
  public boolean isMeasuredFurther() {
    return need != Need.NOTHING && need != Need.BUDGET;
  }

  /**
   * A ratio of times.
   *
   * @param value above 0; below 1 the case is faster than its reference
   * @param interval its confidence interval; {@code null} below two blocks
   */
  public record Ratio(double value, @Nullable Interval interval) {}

  /**
   * A confidence interval.
   *
   * @param lower its lower end
   * @param upper its upper end
   * @param level its confidence level, between 0 and 1
   */
  public record Interval(double lower, double upper, double level) {}

  /** What a comparison has shown. */
  public enum Shown {
    /** Nothing, since there are too few forks for a verdict, or it is not compared. */
    NOTHING,
    /** The forks decide nothing. */
    INCONCLUSIVE,
    /** It is faster than its reference. */
    FASTER,
    /** It is slower than its reference. */
    SLOWER,
    /** Its time and that of its reference are the same within the margin. */
    SAME
  }

  /** What is open. */
  public enum Need {
    /** Nothing. */
    NOTHING,
    /** The first look at enough forks for a verdict. */
    FIRST_VERDICT,
    /** Forks that decide the comparison. */
    VERDICT,
    /** Forks that decide whether a limit is kept. */
    LIMIT,
    /** Forks that make its own time as precise as was asked for. */
    PRECISION,
    /** Fresh forks that confirm what the others have shown. */
    CONFIRMATION,
    /** Time: the budget allows no further fork. */
    BUDGET
  }
}
