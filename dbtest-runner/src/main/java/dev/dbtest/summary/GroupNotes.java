package dev.dbtest.summary;

import dev.dbtest.comparison.BuildOf;
import dev.dbtest.comparison.CpuShare;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Garbage;
import dev.dbtest.model.Status;
import dev.dbtest.model.WarmupWindow;
import dev.dbtest.stats.CaseStatistics;
import dev.dbtest.stats.Comparison;
import dev.dbtest.stats.ComparisonDesign;
import dev.dbtest.stats.ForkModes;
import dev.dbtest.stats.RoundDrift;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Finds what a reader should know before trusting the numbers of a group. */
final class GroupNotes {
  /** Among fewer blocks, one that is far from the others is common and means nothing. */
  /** What authors call the variant that they compare others with. */
  private static final String BASELINE = "baseline";

  private static final int FEWEST_TO_JUDGE_BLOCKS = 12;

  /** Less than this part of a processor is not worth telling. */
  private static final double LEAST_STEAL = 0.01;

  private GroupNotes() {}

  static List<String> of(List<VariantSummary> variants) {
    List<String> notes = new ArrayList<>();
    for (VariantSummary variant : variants) {
      CaseStatistics statistics = variant.statistics();
      if (statistics != null) {
        addDrift(variant, statistics.drift(), notes);
        addModes(name(variant), statistics.modes(), notes);
      }
      addUnusualBlocks(variant, notes);
    }
    MachineNotes.add(variants, notes);
    addUnsettled(variants, notes);
    addCpuShares(variants, notes);
    addOutliers(variants, notes);
    addFewForks(variants, notes);
    addMissingBaseline(variants, notes);
    return notes;
  }

  private static void addDrift(
      VariantSummary variant, @Nullable RoundDrift drift, List<String> notes) {
    if (drift == null || !drift.notable()) {
      return;
    }
    String change = Numbers.percent(drift.ratio() - 1);
    if (drift.ratio() >= 1) {
      notes.add(
          "%s: late rounds of a fork are %s slower than early ones; the cause is not known"
              .formatted(name(variant), change));
      return;
    }
    // Until a heap has been filled once, the system hands out its pages as they are touched.
    boolean heapIsNew =
        variant.result().settings().touchedHeap().isEmpty()
            && Garbage.of(variant.result().forks()) == Garbage.NEVER_COLLECTED;
    notes.add(
        "%s: late rounds of a fork are %s faster than early ones, so it still warms up; %s"
            .formatted(
                name(variant),
                change,
                heapIsNew
                    ? "it allocates and no heap was collected yet, so part of that may be memory"
                        + " touched for the first time: try --jvm-arg=-Xmn16m, or more with --warmup"
                    : "give it more with --warmup"));
  }

  private static void addCpuShares(List<VariantSummary> variants, List<String> notes) {
    List<String> shares = new ArrayList<>();
    for (VariantSummary variant : variants) {
      OptionalDouble share = variant.cpuShare();
      if (share.isPresent() && share.getAsDouble() < CpuShare.LEAST) {
        shares.add(name(variant) + " " + Numbers.percent(share.getAsDouble()) + others(variant));
      }
    }
    if (!shares.isEmpty()) {
      notes.add("share of a CPU that a thread got: " + String.join(", ", shares));
    }
  }

  /** What others took of the processor, as far as the system tells. */
  private static String others(VariantSummary variant) {
    List<Fork> forks = variant.result().forks();
    List<String> parts = new ArrayList<>();
    OptionalDouble queued = CpuShare.queued(forks);
    if (queued.isPresent()) {
      parts.add("others kept it waiting for " + Numbers.percent(queued.getAsDouble()));
    }
    double stolen = CpuShare.stolen(forks).orElse(0);
    if (stolen >= LEAST_STEAL) {
      parts.add("steal " + Numbers.percent(stolen));
    }
    return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
  }

  /** The variant, and which build of it where two are compared. */
  static String name(VariantSummary variant) {
    boolean own = !variant.row().values().containsKey(BenchmarkResult.BUILD);
    return variant.label()
        + (own ? BuildOf.result(variant.result()).map(build -> " in " + build).orElse("") : "");
  }

  private static void addUnsettled(List<VariantSummary> variants, List<String> notes) {
    List<String> names = new ArrayList<>();
    for (VariantSummary variant : variants) {
      if (variant.statistics() != null
          && variant.result().settings().window() == WarmupWindow.CAPPED) {
        names.add(name(variant));
      }
    }
    if (!names.isEmpty()) {
      notes.add(
          "%s: no level was reached in the three seconds of a pilot, so the warm-up is the most that is spent by itself; more with --warmup"
              .formatted(String.join(", ", names)));
    }
  }

  private static void addModes(String label, @Nullable ForkModes modes, List<String> notes) {
    if (modes != null) {
      notes.add(
          "%s: forks fall into two groups, %s fast and %s slow ones %s× apart, and the mean lies between"
              .formatted(
                  label, modes.fastForks(), modes.slowForks(), Numbers.fixed(modes.ratio(), 2)));
    }
  }

  private static void addUnusualBlocks(VariantSummary variant, List<String> notes) {
    Comparison comparison = variant.compared() == null ? null : variant.compared().comparison();
    if (comparison != null
        && comparison.blocksUsed() >= FEWEST_TO_JUDGE_BLOCKS
        && !comparison.unusualBlocks().isEmpty()) {
      notes.add(
          "%s: %s of %s blocks lie far from the others; they are kept"
              .formatted(
                  name(variant), comparison.unusualBlocks().size(), comparison.blocksUsed()));
    }
  }

  private static void addOutliers(List<VariantSummary> variants, List<String> notes) {
    int outliers = 0;
    int rounds = 0;
    VariantSummary most = null;
    int largest = 0;
    for (VariantSummary variant : variants) {
      CaseStatistics statistics = variant.statistics();
      if (statistics != null) {
        int own = statistics.outliers().total();
        outliers += own;
        rounds += statistics.rounds().count();
        if (own > largest) {
          largest = own;
          most = variant;
        }
      }
    }
    if (most != null) {
      String where = largest == outliers ? "all in" : "most of them (" + largest + ") in";
      notes.add(
          outliers == 1
              ? "1 of %s rounds is an outlier by Tukey's fences, in %s; it is kept"
                  .formatted(rounds, name(most))
              : "%s of %s rounds are outliers by Tukey's fences, %s %s; they are kept"
                  .formatted(outliers, rounds, where, name(most)));
    }
  }

  private static void addFewForks(List<VariantSummary> variants, List<String> notes) {
    if (variants.stream().anyMatch(variant -> variant.result().forkPlan().isReplicated())) {
      return;
    }
    int fewest = Integer.MAX_VALUE;
    for (VariantSummary variant : variants) {
      CaseStatistics statistics = variant.statistics();
      if (statistics != null) {
        fewest = Math.min(fewest, statistics.forks());
      }
    }
    if (fewest == 1) {
      notes.add("one fork has no interval, and another fork may give another time");
    } else if (fewest < ComparisonDesign.FEWEST_BLOCKS) {
      notes.add(
          "with fewer than %s forks intervals are provisional, and no verdict is given"
              .formatted(ComparisonDesign.FEWEST_BLOCKS));
    } else if (variants.stream().anyMatch(GroupNotes::isProvisional)) {
      notes.add("where a ratio is provisional, the first look for a verdict was not reached");
    }
  }

  private static boolean isProvisional(VariantSummary variant) {
    return variant.compared() != null && variant.compared().isProvisional();
  }

  private static void addMissingBaseline(List<VariantSummary> variants, List<String> notes) {
    boolean several =
        variants.stream().map(variant -> variant.id().method()).distinct().count() > 1;
    boolean baseline = variants.stream().anyMatch(variant -> variant.result().baseline());
    boolean measured = variants.stream().anyMatch(variant -> variant.status() == Status.PASSED);
    if (several && measured && !baseline) {
      notes.add("no benchmark is marked as baseline, so none is compared" + offer(variants));
    }
  }

  /** Many authors have a benchmark or a value of that name, and no way to say so to JMH. */
  private static String offer(List<VariantSummary> variants) {
    for (VariantSummary variant : variants) {
      if (variant.id().method().equalsIgnoreCase(BASELINE)) {
        return offer(variant.id().method());
      }
    }
    for (VariantSummary variant : variants) {
      for (Map.Entry<String, String> parameter : variant.id().row().values().entrySet()) {
        if (parameter.getValue().equalsIgnoreCase(BASELINE)) {
          return offer("param:" + parameter.getKey() + "=" + parameter.getValue());
        }
      }
    }
    return "";
  }

  private static String offer(String baseline) {
    return "; --baseline " + baseline + " compares the others with that one";
  }
}
