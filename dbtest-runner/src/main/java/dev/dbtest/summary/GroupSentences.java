package dev.dbtest.summary;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.ParameterRow;
import dev.dbtest.model.ScoreClock;
import dev.dbtest.stats.BetweenMachines;
import dev.dbtest.stats.ComparisonPlan;
import dev.dbtest.stats.Verdict;
import dev.dbtest.summary.GroupSummary.Sentence;
import dev.dbtest.summary.Table.Tone;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the comparisons of a group into sentences. */
final class GroupSentences {
  private final ComparisonPlan plan;
  private final Map<String, List<Statement>> byMethod = new LinkedHashMap<>();
  private final List<Statement> all = new ArrayList<>();

  GroupSentences(List<VariantSummary> variants, ComparisonPlan plan) {
    this.plan = plan;
    Map<CaseId, String> names = new HashMap<>();
    variants.forEach(variant -> names.put(variant.id(), variant.name()));
    for (VariantSummary variant : variants) {
      Compared compared = variant.compared();
      // The table marks it as provisional; a sentence would only repeat that.
      if (compared != null && !compared.isProvisional()) {
        CaseId reference = compared.reference();
        String name = names.getOrDefault(reference, reference.method());
        Statement statement = statement(variant, name, compared);
        all.add(statement);
        byMethod.computeIfAbsent(variant.id().method(), m -> new ArrayList<>()).add(statement);
      }
    }
  }

  private static Statement statement(VariantSummary variant, String baseline, Compared compared) {
    CaseId reference = compared.reference();
    Settling known = variant.verdictSettling();
    Settling settling = known == null ? Settling.EARLY : known;
    ScoreClock clock = variant.result().settings().clock();
    String row = variant.row().name();
    if (reference.row().equals(variant.row())) {
      String place = variant.row().isNone() ? "" : row + ": ";
      return new Statement(
          place, variant.name(), variant.name(), baseline, row, compared, settling, clock);
    }
    if (!reference.method().equals(variant.id().method())) {
      String other = baseline + " at " + reference.row().name();
      return new Statement(
          "", variant.label(), variant.name(), other, row, compared, settling, clock);
    }
    Map<String, String> own = new LinkedHashMap<>(variant.row().values());
    Map<String, String> other = new LinkedHashMap<>(reference.row().values());
    Map<String, String> shared = new LinkedHashMap<>(own);
    shared.entrySet().retainAll(other.entrySet());
    own.keySet().removeAll(shared.keySet());
    other.keySet().removeAll(shared.keySet());
    String name = variant.name();
    return new Statement(
        shared.isEmpty() ? "" : text(shared) + ": ",
        own.isEmpty() ? name : name + " at " + text(own),
        name,
        text(other),
        row,
        compared,
        settling,
        clock);
  }

  private static String text(Map<String, String> parameters) {
    return ParameterRow.ofValues(parameters).name();
  }

  /** One sentence for each comparison. */
  List<Sentence> verdicts() {
    return all.stream().map(this::sentence).toList();
  }

  /** One sentence for each method. */
  List<Sentence> digest() {
    return byMethod.values().stream()
        .map(rows -> rows.size() == 1 ? sentence(rows.get(0)) : digest(rows))
        .toList();
  }

  private Sentence sentence(Statement statement) {
    Compared compared = statement.compared;
    return new Sentence(
        statement.place
            + VerdictText.sentence(statement.variant, statement.baseline, compared, plan)
            + ", "
            + statement.settling.word()
            + clock(List.of(statement))
            + machines(List.of(statement))
            + unconfirmed(List.of(statement)),
        VerdictText.tone(compared));
  }

  private Sentence digest(List<Statement> rows) {
    Statement first = rows.get(0);
    Verdict shared = sharedVerdict(rows);
    String all =
        rows.size() == 2 ? "both sets of parameters" : "all " + rows.size() + " sets of parameters";
    if (shared != null && shared.isDifference()) {
      String word = VerdictText.word(first.compared);
      return new Sentence(
          "%s is %s than %s for %s: %s, %s"
              .formatted(first.method, word, first.baseline, all, range(rows), holds(rows)),
          VerdictText.tone(first.compared));
    }
    if (shared == Verdict.SAME) {
      String margin = Numbers.percent(plan.equivalence());
      return new Sentence(
          "%s and %s are the same within %s for %s, %s"
              .formatted(first.method, first.baseline, margin, all, holds(rows)),
          VerdictText.tone(first.compared));
    }
    Map<Verdict, List<Statement>> byVerdict = new EnumMap<>(Verdict.class);
    for (Statement statement : rows) {
      byVerdict
          .computeIfAbsent(statement.compared.verdict(), v -> new ArrayList<>())
          .add(statement);
    }
    String parts =
        byVerdict.values().stream()
            .map(part -> part(part, rows.size()))
            .collect(Collectors.joining(", "));
    Tone tone = shared == null ? Tone.PLAIN : VerdictText.tone(first.compared);
    return new Sentence(
        "%s against %s: %s; %s".formatted(first.method, first.baseline, parts, holds(rows)), tone);
  }

  /** For what the verdicts of these rows hold, and by which clock. */
  private static String holds(List<Statement> rows) {
    return settling(rows) + clock(rows) + machines(rows) + unconfirmed(rows);
  }

  /** Says where a ratio was measured only until it showed a difference. */
  private static String unconfirmed(List<Statement> rows) {
    long early = rows.stream().filter(row -> row.compared.isUnconfirmed()).count();
    if (early == 0) {
      return "";
    }
    return ", not confirmed" + (early < rows.size() ? " for " + early + " of " + rows.size() : "");
  }

  /** Over how many machines a verdict is, and how far they differ. */
  private static String machines(List<Statement> rows) {
    int fewest = Integer.MAX_VALUE;
    double most = 0;
    for (Statement row : rows) {
      BetweenMachines machines = row.compared.comparison().machines();
      Double deviation = machines == null ? null : machines.relativeDeviation();
      if (machines == null || deviation == null) {
        return "";
      }
      fewest = Math.min(fewest, machines.count());
      most = Math.max(most, deviation);
    }
    return ", over %s whose ratios vary by %s%s"
        .formatted(
            Numbers.count(fewest, "machine"),
            rows.size() > 1 ? "up to " : "",
            Numbers.percent(most));
  }

  /** The clock, where it is not the one on the wall. */
  private static String clock(List<Statement> rows) {
    long cpu = rows.stream().filter(row -> row.clock == ScoreClock.CPU).count();
    if (cpu == 0) {
      return "";
    }
    return ", by CPU time" + (cpu < rows.size() ? " for " + cpu + " of " + rows.size() : "");
  }

  /** For what the verdicts of these rows hold. */
  private static String settling(List<Statement> rows) {
    long settled = rows.stream().filter(row -> row.settling == Settling.SETTLED).count();
    if (settled > 0 && settled < rows.size()) {
      return Settling.SETTLED.word() + " for " + settled + " of " + rows.size();
    }
    return (settled == 0 ? Settling.EARLY : Settling.SETTLED).word();
  }

  private static String part(List<Statement> part, int of) {
    Compared first = part.get(0).compared;
    String word = VerdictText.word(first) + " for " + part.size() + " of " + of;
    return first.verdict().isDifference() ? word + " (" + range(part) + ")" : word;
  }

  /** The smallest and the largest factor, with the parameters they belong to. */
  private static String range(List<Statement> rows) {
    Statement least = rows.get(0);
    Statement most = rows.get(0);
    for (Statement statement : rows) {
      if (statement.factor() < least.factor()) {
        least = statement;
      }
      if (statement.factor() > most.factor()) {
        most = statement;
      }
    }
    return least.factorText().equals(most.factorText())
        ? least.factorText()
        : "%s (%s) to %s (%s)"
            .formatted(least.factorText(), least.row, most.factorText(), most.row);
  }

  private static @Nullable Verdict sharedVerdict(List<Statement> rows) {
    Verdict first = rows.get(0).compared.verdict();
    return rows.stream().allMatch(row -> row.compared.verdict() == first) ? first : null;
  }

  /**
   * What a sentence is about.
   *
   * @param place the parameters that both sides share, before the sentence; may be empty
   * @param variant name of the variant as the sentence calls it
   * @param method name of the variant without parameters
   * @param baseline name of what it is compared with
   * @param row parameters of the variant
   * @param settling for what the verdict holds
   * @param clock which clock it is about
   */
  private record Statement(
      String place,
      String variant,
      String method,
      String baseline,
      String row,
      Compared compared,
      Settling settling,
      ScoreClock clock) {

    /** How many times slower, or faster, the variant is; above 1. */
    double factor() {
      double ratio = compared.ratio();
      return ratio < 1 ? 1 / ratio : ratio;
    }

    String factorText() {
      return VerdictText.factor(factor(), factor());
    }
  }
}
