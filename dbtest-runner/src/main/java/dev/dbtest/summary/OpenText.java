package dev.dbtest.summary;

import dev.dbtest.model.BenchmarkLook;
import dev.dbtest.stats.ComparisonPlan;
import dev.dbtest.summary.Table.Cell;
import dev.dbtest.summary.Table.Tone;

/** Describes in words what a look at a benchmark has shown, and what is open and why. */
final class OpenText {
  private final ComparisonPlan plan;

  OpenText(ComparisonPlan plan) {
    this.plan = plan;
  }

  /** The verdict so far in a word; empty if there is none. */
  static Cell verdict(BenchmarkLook look) {
    return switch (look.shown()) {
      case FASTER -> new Cell("faster", Tone.GOOD);
      case SLOWER -> new Cell("slower", Tone.BAD);
      case SAME -> Cell.of("same");
      case INCONCLUSIVE ->
          new Cell(look.isMeasuredFurther() ? "open" : "inconclusive", Tone.CAUTION);
      case NOTHING ->
          look.ratio() == null || look.isMeasuredFurther()
              ? Cell.EMPTY
              : new Cell("provisional", Tone.CAUTION);
    };
  }

  /** What is open; empty if nothing is. */
  String open(BenchmarkLook look) {
    return switch (look.need()) {
      case NOTHING -> ended(look);
      case FIRST_VERDICT -> firstVerdict(look);
      case VERDICT -> toCome(look);
      case LIMIT -> toCome(look) + " for a limit";
      case PRECISION -> toCome(look) + " for the precision";
      case CONFIRMATION ->
          "being confirmed, " + Numbers.count(look.forks(), "fresh fork") + " done";
      case BUDGET -> "no time left for more forks";
    };
  }

  private static String ended(BenchmarkLook look) {
    if (look.shown() != BenchmarkLook.Shown.INCONCLUSIVE) {
      return "";
    }
    return look.forks() < look.most()
        ? "more forks would hardly decide it"
        : "all " + Numbers.count(look.most(), "fork") + " are done";
  }

  /** Why a verdict is open, which is the same for all. */
  String why() {
    return plan.gate() == 0
        ? "open: the interval contains 1 and reaches beyond ±"
            + Numbers.percent(plan.equivalence())
            + ", so nothing is decided"
        : "open: the interval reaches across a difference of "
            + Numbers.percent(plan.gate())
            + ", so nothing is decided";
  }

  private static String firstVerdict(BenchmarkLook look) {
    return look.further() == 0
        ? "too few forks for a verdict"
        : "at least " + Numbers.count(look.further(), "more fork");
  }

  /** How many forks would decide, or that those which are left would probably not. */
  private static String toCome(BenchmarkLook look) {
    int left = look.most() - look.forks();
    return look.orMore() || look.further() > left
        ? Numbers.count(left, "fork") + " left, perhaps too few"
        : "about " + Numbers.count(look.further(), "more fork");
  }
}
