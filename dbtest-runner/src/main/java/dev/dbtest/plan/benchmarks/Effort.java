package dev.dbtest.plan.benchmarks;

import dev.dbtest.model.ForkPlan;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How much time a run of benchmarks may spend, and what it promises for that. */
public enum Effort {
  /** Three forks per case: a first impression, and no verdict. */
  QUICK(3, 3, 5, null, null, false),
  /**
   * Six forks per case, then more where a verdict is open, up to thirty, within five minutes. If
   * the six forks alone need longer, they are run all the same.
   */
  NORMAL(6, 30, 5, null, Duration.ofMinutes(5), false),
  /**
   * Six to sixty forks per case with twice as many rounds, until every verdict is reached and every
   * mean is known within 1.5 %; differences are confirmed on fresh forks with a longer warm-up. No
   * time limit.
   */
  THOROUGH(6, 60, 10, 0.015, null, true);

  private final int leastForks;
  private final int mostForks;
  private final int rounds;
  private final @Nullable Double precision;
  private final @Nullable Duration budget;
  private final boolean confirms;

  Effort(
      int leastForks,
      int mostForks,
      int rounds,
      @Nullable Double precision,
      @Nullable Duration budget,
      boolean confirms) {
    this.leastForks = leastForks;
    this.mostForks = mostForks;
    this.rounds = rounds;
    this.precision = precision;
    this.budget = budget;
    this.confirms = confirms;
  }

  /** The number of forks per case. */
  public ForkPlan forkPlan() {
    return new ForkPlan(leastForks, mostForks);
  }

  /** Rounds per fork. */
  public int rounds() {
    return rounds;
  }

  /**
   * Half-width of the interval of a mean, relative to the mean, at which a case that is compared
   * with nothing is known well enough; {@code null} if the fewest forks are enough.
   */
  public @Nullable Double precision() {
    return precision;
  }

  /** Time for all forks together; {@code null} for no limit. */
  public @Nullable Duration budget() {
    return budget;
  }

  /** Whether every difference is confirmed on fresh forks. */
  public boolean confirms() {
    return confirms;
  }
}
