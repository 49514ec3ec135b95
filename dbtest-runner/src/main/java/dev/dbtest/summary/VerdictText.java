package dev.dbtest.summary;

import dev.dbtest.stats.ComparisonPlan;
import dev.dbtest.stats.ConfidenceInterval;
import dev.dbtest.stats.Confirmation;
import dev.dbtest.stats.FurtherBlocks;
import dev.dbtest.stats.Verdict;
import dev.dbtest.summary.Table.Tone;

/** Describes in words what a comparison has shown. */
final class VerdictText {
  /** From here on "1.43×" is easier to grasp than "43 %". */
  private static final double TIMES_FROM = 1.2;

  private VerdictText() {}

  /** The verdict in a word. */
  static String word(Compared compared) {
    if (compared.isProvisional()) {
      return "provisional";
    }
    return switch (compared.verdict()) {
      case FASTER -> "faster";
      case SLOWER -> "slower";
      case SAME -> "same";
      case INCONCLUSIVE -> "inconclusive";
      case WARM_UP_DEPENDENT -> "warm-up dependent";
    };
  }

  static Tone tone(Compared compared) {
    return switch (compared.verdict()) {
      case FASTER -> Tone.GOOD;
      case SLOWER -> Tone.BAD;
      case SAME -> Tone.PLAIN;
      case INCONCLUSIVE, WARM_UP_DEPENDENT -> Tone.CAUTION;
    };
  }

  /**
   * The verdict as a sentence without its full stop, such as "gson is 1.43× slower than jackson (95
   * % interval 1.39× to 1.47×)".
   *
   * @param variant name of the variant
   * @param baseline name of what it is compared with
   */
  static String sentence(String variant, String baseline, Compared compared, ComparisonPlan plan) {
    ConfidenceInterval interval = compared.interval();
    String ratio = "ratio " + ratio(compared.ratio());
    if (interval == null) {
      return "%s against %s: %s".formatted(variant, baseline, ratio);
    }
    String found = ratio + " (" + ratios(interval) + ")";
    return switch (compared.verdict()) {
      case SLOWER, FASTER -> difference(variant, baseline, compared, interval);
      case SAME ->
          "%s and %s are the same within %s: %s"
              .formatted(variant, baseline, Numbers.percent(plan.equivalence()), found);
      case INCONCLUSIVE ->
          "%s against %s is inconclusive: %s%s".formatted(variant, baseline, found, why(compared));
      case WARM_UP_DEPENDENT ->
          "%s against %s depends on the warm-up: ratio %s after a short one, but %s on fresh forks"
                  .formatted(variant, baseline, ratio(compared.comparison().ratio()), found)
              + " after a longer one";
    };
  }

  private static String difference(
      String variant, String baseline, Compared compared, ConfidenceInterval interval) {
    boolean slower = compared.verdict() == Verdict.SLOWER;
    double ratio = slower ? compared.ratio() : 1 / compared.ratio();
    double least = slower ? interval.lower() : 1 / interval.upper();
    double most = slower ? interval.upper() : 1 / interval.lower();
    Confirmation confirmation = compared.confirmation();
    return "%s is %s %s than %s (%s interval %s to %s%s)"
        .formatted(
            variant,
            factor(ratio, ratio),
            slower ? "slower" : "faster",
            baseline,
            level(interval),
            factor(least, ratio),
            factor(most, ratio),
            confirmation == null
                ? ""
                : ", confirmed on "
                    + Numbers.count(confirmation.blocks(), "fresh fork")
                    + fresh(compared));
  }

  /** The scores of the fresh forks, since those of the table are of others. */
  private static String fresh(Compared compared) {
    Compared.FreshScores scores = compared.freshScores();
    return scores == null
        ? ""
        : ": "
            + LiveEstimates.time(scores.variant())
            + " against "
            + LiveEstimates.time(scores.reference());
  }

  /** What would decide, or why nothing is decided. */
  private static String why(Compared compared) {
    if (compared.confirmation() != null) {
      return "; the difference was first seen as %s and not shown again on %s after a longer warm-up"
          .formatted(
              ratio(compared.comparison().ratio()),
              Numbers.count(compared.confirmation().blocks(), "fresh fork"));
    }
    FurtherBlocks further = compared.comparison().furtherBlocks();
    if (further == null) {
      return "";
    }
    return "; %s %s each would decide"
        .formatted(
            further.orMore() ? "more than" : "about", Numbers.count(further.blocks(), "more fork"));
  }

  /** A factor above 1 as "1.43×", or as "2.1 %" if the one that decides the form is small. */
  static String factor(double factor, double deciding) {
    if (deciding < TIMES_FROM) {
      double percent = (factor - 1) * 100;
      return Numbers.fixed(percent, percent < 9.95 ? 1 : 0) + " %";
    }
    return Numbers.significant(factor, 3) + "×";
  }

  /** A ratio, with enough digits to tell it from 1. */
  static String ratio(double ratio) {
    double distance = Math.abs(Math.log(ratio));
    return distance < 0.05 ? Numbers.fixed(ratio, 3) : Numbers.significant(ratio, 3);
  }

  /** The interval of a ratio, such as "95 % interval 0.97 to 1.08". */
  private static String ratios(ConfidenceInterval interval) {
    return "%s interval %s to %s"
        .formatted(level(interval), ratio(interval.lower()), ratio(interval.upper()));
  }

  /** The confidence level, such as "95 %". */
  static String level(ConfidenceInterval interval) {
    double percent = interval.level() * 100;
    boolean whole = Math.abs(percent - Math.rint(percent)) < 1e-6;
    return Numbers.fixed(percent, whole ? 0 : 1) + " %";
  }
}
