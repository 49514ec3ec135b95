package dev.dbtest.benchmarks.compare;

import dev.dbtest.stats.ConfidenceInterval;
import org.jspecify.annotations.Nullable;

/**
 * One benchmark of {@link JmhSamples} under both harnesses.
 *
 * @param key the benchmark
 * @param jmh what JMH measured; {@code null} if nothing
 * @param dbtest what dbtest measured; {@code null} if it does not know the benchmark
 * @param again whether this is a second look, with more forks
 */
record SampleRow(String key, @Nullable ForkScores jmh, @Nullable ForkScores dbtest, boolean again) {

  /** How the two stand to each other. */
  enum Agreement {
    /** Both measured it, and their intervals overlap. */
    EQUAL,
    /** Both measured it, and their intervals do not overlap. */
    DIFFERENT,
    /** Neither measured it, and dbtest says why. */
    BOTH_FAIL,
    /** JMH measured it and dbtest did not. */
    DBTEST_FAILS,
    /** dbtest measured it and JMH did not. */
    JMH_FAILS
  }

  Agreement agreement() {
    boolean theirs = jmh != null && jmh.isWhole();
    boolean ours = dbtest != null && dbtest.isWhole();
    if (jmh != null && dbtest != null && theirs && ours) {
      return jmh.overlaps(dbtest) ? Agreement.EQUAL : Agreement.DIFFERENT;
    }
    if (theirs) {
      return Agreement.DBTEST_FAILS;
    }
    return ours ? Agreement.JMH_FAILS : Agreement.BOTH_FAIL;
  }

  /** Whether this is as it should be. */
  boolean isFine() {
    return agreement() == Agreement.EQUAL || agreement() == Agreement.BOTH_FAIL;
  }

  /** Its row in a table. */
  String row() {
    return "| `%s` | %s | %s | %s | %s |\n"
        .formatted(key.replace("|", "\\|"), score(jmh), score(dbtest), ratio(), words());
  }

  private String words() {
    String text =
        switch (agreement()) {
          case EQUAL -> "overlap";
          case DIFFERENT -> "**do not overlap**";
          case BOTH_FAIL -> failure(dbtest);
          case DBTEST_FAILS -> "**" + failure(dbtest) + "**";
          case JMH_FAILS -> "only dbtest measured it";
        };
    return again ? text + ", at the second look" : text;
  }

  private String ratio() {
    return jmh != null && dbtest != null && jmh.isWhole() && dbtest.isWhole()
        ? "%.3f".formatted(dbtest.mean() / jmh.mean())
        : "";
  }

  private static String failure(@Nullable ForkScores scores) {
    return scores == null ? "not known" : scores.failure().replace("|", "\\|");
  }

  private static String score(@Nullable ForkScores scores) {
    if (scores == null || !scores.isWhole()) {
      return "–";
    }
    ConfidenceInterval interval = scores.interval();
    double half = (interval.upper() - interval.lower()) / 2;
    return "%.4g ± %.1f %%".formatted(scores.mean(), 100 * half / scores.mean());
  }
}
