package dev.dbtest.summary;

import dev.dbtest.comparison.ForkTimes;
import dev.dbtest.model.Mode;
import dev.dbtest.model.ScoreClock;
import dev.dbtest.stats.IndependentForks;
import java.util.ArrayList;
import java.util.List;

/** Explains the columns of the benchmark tables. */
public final class Legend {
  private Legend() {}

  /** One sentence for each thing to explain; empty if nothing was measured. */
  public static List<String> of(Summary summary) {
    List<GroupSummary> groups = summary.groups();
    if (groups.isEmpty()) {
      return List.of();
    }
    boolean measured =
        groups.stream()
            .flatMap(group -> group.variants().stream())
            .anyMatch(variant -> variant.statistics() != null);
    if (!measured) {
      return List.of();
    }
    List<String> legend = new ArrayList<>();
    boolean uncounted =
        summary.run().benchmarks().stream()
            .flatMap(result -> result.forks().stream())
            .anyMatch(fork -> !ForkTimes.isCounted(fork));
    boolean sampled = groups.stream().anyMatch(group -> group.mode() == Mode.SAMPLE_TIME);
    boolean rounds = groups.stream().anyMatch(group -> group.mode() != Mode.SAMPLE_TIME);
    legend.add(
        "mean: time of an operation; of a fork all time over all operations"
            + (uncounted
                ? " or, in a comparison with a file that does not count them, the mean of its rounds"
                : "")
            + ", of several forks the geometric mean; ±: as far as its 95 % interval reaches");
    if (sampled) {
      legend.add(
          "median, P95, P99: of single operations, a mean over the forks"
              + (rounds ? "; in modes other than sampling of all rounds" : "")
              + "; sd: of all rounds");
    } else {
      legend.add("median, sd, P95, P99: of all rounds");
    }
    legend.add(
        "settled: of code that has come to rest, since its warm-up was found and no drift is left;"
            + " early: after a warm-up that was fixed or limited, or with drift left, so that code"
            + " that runs longer may take another time");
    if (summary.run().benchmarks().stream()
        .anyMatch(result -> result.settings().clock() == ScoreClock.CPU)) {
      legend.add(
          "CPU time: what the threads of a benchmark took of a processor, with set-up between rounds"
              + " and without waiting, garbage collectors and compilers; gates are by wall time all"
              + " the same");
    }
    if (summary.comparisons().stream()
        .map(VariantSummary::compared)
        .anyMatch(compared -> compared != null && compared.isUnconfirmed())) {
      legend.add(
          "not confirmed: measured until the difference showed, and no further; such a ratio is on"
              + " average a little further from 1 than the truth (--effort thorough confirms it on fresh"
              + " forks)");
    }
    if (!summary.comparisons().isEmpty()) {
      legend.add(
          isReplicated(summary)
              ? "ratio: time over the time of the baseline, on each machine fork by fork in the same"
                  + " block; below 1 is faster; each machine counts with one mean, and the interval"
                  + " is Student's over the machines"
              : summary.options().plan().design() instanceof IndependentForks
                  ? "ratio: time over the time of the baseline, below 1 is faster, from the forks of two"
                      + " runs (Welch); 1 in 20 shows a difference that is not there, and what changed"
                      + " on the machine between the runs shows, too"
                  : "ratio: time over the time of the baseline, fork by fork in the same block; below 1 is"
                      + " faster; its interval holds although it was looked at more than once");
    }
    return legend;
  }

  private static boolean isReplicated(Summary summary) {
    return summary.run().benchmarks().stream().anyMatch(result -> result.forkPlan().isReplicated());
  }
}
