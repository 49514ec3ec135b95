package dev.dbtest.model;

/**
 * How many calls of a benchmark count as one operation. A round of single shots has that many
 * calls; in other modes a score is of that many.
 *
 * @param warmup calls in warm-up rounds, at least 1
 * @param measurement calls in the rounds that count, at least 1
 */
public record BatchSize(int warmup, int measurement) {

  /** Each call counts by itself, which is JMH's default. */
  public static final BatchSize ONE = new BatchSize(1, 1);

  /** Checks the sizes. */
  public BatchSize {
    if (warmup < 1 || measurement < 1) {
      throw new IllegalArgumentException(
          "batch sizes must be at least 1, not " + warmup + " and " + measurement);
    }
  }
}
