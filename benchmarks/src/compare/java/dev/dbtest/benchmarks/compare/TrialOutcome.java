package dev.dbtest.benchmarks.compare;

import dev.dbtest.benchmarks.compare.TrialKey.Harness;
import dev.dbtest.stats.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What came of one comparison.
 *
 * @param key which comparison
 * @param first the verdict of the sequential comparison
 * @param verdict the verdict that is reported: the same, unless it was confirmed or contradicted
 * @param ratio time of the variant over time of the baseline
 * @param lower lower bound of the ratio's interval; NaN if there is none
 * @param upper upper bound
 * @param blocks forks of each side, confirmation left out
 * @param confirmed fresh blocks of the confirmation; 0 without one
 * @param seconds its share of the wall time of the command that measured it
 */
record TrialOutcome(
    TrialKey key,
    Verdict first,
    Verdict verdict,
    double ratio,
    double lower,
    double upper,
    int blocks,
    int confirmed,
    double seconds) {

  private static final int COLUMNS = 12;
  private static final Pattern TAB = Pattern.compile("\t");

  /** Whether the interval holds the ratio that was built in. */
  boolean holdsTruth() {
    double truth = 1 + key.slowdown() / 100.0;
    return lower <= truth && truth <= upper;
  }

  /** A line of a {@link TrialLog}, without its end. */
  String line() {
    return String.join(
        "\t",
        List.of(
            key.harness().label(),
            key.body().name(),
            Integer.toString(key.slowdown()),
            Integer.toString(key.repetition()),
            first.name(),
            verdict.name(),
            Double.toString(ratio),
            Double.toString(lower),
            Double.toString(upper),
            Integer.toString(blocks),
            Integer.toString(confirmed),
            Double.toString(seconds)));
  }

  /** Reads a line; nothing if it is none, such as one that was cut off. */
  static Optional<TrialOutcome> parse(String line) {
    String[] cells = TAB.split(line, -1);
    return cells.length == COLUMNS ? Optional.ofNullable(parse(cells)) : Optional.empty();
  }

  private static @Nullable TrialOutcome parse(String[] cells) {
    try {
      TrialKey key =
          new TrialKey(
              Harness.valueOf(cells[0].toUpperCase(java.util.Locale.ROOT)),
              TrialBody.valueOf(cells[1]),
              Integer.parseInt(cells[2]),
              Integer.parseInt(cells[3]));
      return new TrialOutcome(
          key,
          Verdict.valueOf(cells[4]),
          Verdict.valueOf(cells[5]),
          Double.parseDouble(cells[6]),
          Double.parseDouble(cells[7]),
          Double.parseDouble(cells[8]),
          Integer.parseInt(cells[9]),
          Integer.parseInt(cells[10]),
          Double.parseDouble(cells[11]));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
