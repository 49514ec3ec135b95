package dev.dbtest.summary;

import dev.dbtest.model.ForkPlan;
import dev.dbtest.stats.BetweenMachines;
import dev.dbtest.stats.Comparison;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what several machines that measured the same agree on. */
final class MachineNotes {

  private MachineNotes() {}

  /** Adds what a reader has to know of a group; nothing if one machine measured it. */
  static void add(List<VariantSummary> variants, List<String> notes) {
    int machines = 0;
    int planned = 0;
    List<String> scores = new ArrayList<>();
    List<String> ratios = new ArrayList<>();
    boolean compared = false;
    for (VariantSummary variant : variants) {
      ForkPlan plan = variant.result().forkPlan();
      BetweenMachines between = scores(variant);
      if (plan.isReplicated() && between != null) {
        planned = Math.max(planned, plan.machines());
        machines = Math.max(machines, between.count());
        add(variant, between, scores);
        compared |= variant.compared() != null;
        add(variant, ratios(variant), ratios);
      }
    }
    if (machines == 0) {
      return;
    }
    notes.add(
        "measured on %s%s, each of which counts with one mean, so that intervals are over machines"
            .formatted(
                Numbers.count(machines, "machine"), machines < planned ? " of " + planned : ""));
    if (!scores.isEmpty()) {
      notes.add("times vary between machines by " + String.join(", ", scores));
    }
    if (!ratios.isEmpty()) {
      notes.add("ratios vary between machines by " + String.join(", ", ratios));
    }
    if (compared && machines < BetweenMachines.FEWEST) {
      notes.add(
          "with fewer than %s machines there is no verdict: nobody can tell from them how machines differ"
              .formatted(BetweenMachines.FEWEST));
    }
  }

  private static @Nullable BetweenMachines scores(VariantSummary variant) {
    return variant.statistics() == null ? null : variant.statistics().machines();
  }

  private static @Nullable BetweenMachines ratios(VariantSummary variant) {
    Comparison comparison = variant.compared() == null ? null : variant.compared().comparison();
    return comparison == null ? null : comparison.machines();
  }

  private static void add(
      VariantSummary variant, @Nullable BetweenMachines between, List<String> parts) {
    Double deviation = between == null ? null : between.relativeDeviation();
    if (deviation != null) {
      parts.add(Numbers.percent(deviation) + " (" + GroupNotes.name(variant) + ")");
    }
  }
}
