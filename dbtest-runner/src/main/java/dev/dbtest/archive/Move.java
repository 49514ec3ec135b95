package dev.dbtest.archive;

/**
 * A place at which a benchmark moved to another level.
 *
 * @param last the last run before it
 * @param first the first run after it
 * @param before nanoseconds per operation of the level before
 * @param after those of the level after
 * @param recent whether so few runs came after it that it may still turn out to be none
 */
public record Move(
    BenchmarkPoint last, BenchmarkPoint first, double before, double after, boolean recent) {

  /** Time after over time before. */
  public double ratio() {
    return after / before;
  }
}
