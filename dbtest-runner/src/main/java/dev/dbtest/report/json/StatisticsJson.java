package dev.dbtest.report.json;

import dev.dbtest.comparison.CpuShare;
import dev.dbtest.json.JsonOut;
import dev.dbtest.stats.BetweenMachines;
import dev.dbtest.stats.CaseStatistics;
import dev.dbtest.stats.Comparison;
import dev.dbtest.stats.ConfidenceInterval;
import dev.dbtest.stats.Confirmation;
import dev.dbtest.stats.Description;
import dev.dbtest.stats.FurtherBlocks;
import dev.dbtest.stats.Outliers;
import dev.dbtest.stats.VarianceSplit;
import dev.dbtest.summary.Compared;
import dev.dbtest.summary.Settling;
import dev.dbtest.summary.VariantSummary;
import java.io.IOException;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Writes what was computed from the samples. Readers may skip it: the samples are all there. */
final class StatisticsJson {
  private final JsonOut json;

  StatisticsJson(JsonOut json) {
    this.json = json;
  }

  void write(@Nullable VariantSummary variant) throws IOException {
    CaseStatistics statistics = variant == null ? null : variant.statistics();
    if (variant == null || statistics == null) {
      json.nothing("statistics");
    } else {
      json.object("statistics", () -> statistics(variant, statistics));
    }
    Compared compared = variant == null ? null : variant.compared();
    if (variant == null || compared == null) {
      json.nothing("comparison");
    } else {
      json.object(
          "comparison",
          () -> {
            comparison(compared);
            settling(variant.verdictSettling());
          });
    }
  }

  private void settling(@Nullable Settling settling) throws IOException {
    json.text("settling", settling == null ? null : settling.name());
  }

  private void statistics(VariantSummary variant, CaseStatistics statistics) throws IOException {
    json.text("unit", "ns/op");
    json.number("score", statistics.score());
    interval("interval", statistics.interval());
    json.number("arithmeticMean", statistics.arithmeticMean());
    interval("medianInterval", statistics.medianInterval());
    json.numbers("forkTimes", statistics.forkTimes());
    json.object("rounds", () -> description(statistics.rounds()));
    json.object("outliers", () -> outliers(statistics.outliers()));
    VarianceSplit spread = statistics.spread();
    json.number("betweenForkDeviation", spread == null ? null : (Double) spread.betweenDeviation());
    json.number("withinForkDeviation", spread == null ? null : (Double) spread.withinDeviation());
    json.number("autocorrelation", statistics.autocorrelation());
    json.number("effectiveRounds", (Double) statistics.effectiveRounds());
    json.number("operationsPerSecond", variant.operationsPerSecond());
    json.number("bytesPerOperation", variant.bytesPerOperation());
    machines("scores", statistics.machines());
    json.number("cpuShare", known(variant.cpuShare()));
    json.number("queuedShare", known(CpuShare.queued(variant.result().forks())));
    json.number("stolenShare", known(CpuShare.stolen(variant.result().forks())));
    settling(variant.settling());
  }

  private static @Nullable Double known(OptionalDouble value) {
    return value.isPresent() ? (Double) value.getAsDouble() : null;
  }

  private void description(Description rounds) throws IOException {
    json.integer("count", (long) rounds.count());
    json.number("mean", rounds.mean());
    json.number("median", rounds.median());
    json.number("standardDeviation", rounds.standardDeviation());
    json.number("min", rounds.min());
    json.number("max", rounds.max());
    json.number("p25", rounds.p25());
    json.number("p75", rounds.p75());
    json.number("p95", rounds.p95());
    json.number("p99", rounds.p99());
  }

  private void outliers(Outliers outliers) throws IOException {
    json.integer("severelyLow", (long) outliers.severelyLow());
    json.integer("mildlyLow", (long) outliers.mildlyLow());
    json.integer("mildlyHigh", (long) outliers.mildlyHigh());
    json.integer("severelyHigh", (long) outliers.severelyHigh());
  }

  private void comparison(Compared compared) throws IOException {
    json.text("reference", compared.reference().text());
    json.text("verdict", compared.verdict().name());
    json.number("ratio", compared.ratio());
    interval("interval", compared.interval());
    json.flag("unconfirmed", compared.isUnconfirmed());
    json.object("firstStage", () -> firstStage(compared.comparison()));
    Confirmation confirmation = compared.confirmation();
    if (confirmation == null) {
      json.nothing("confirmation");
    } else {
      json.object(
          "confirmation",
          () -> {
            confirmation(confirmation);
            freshScores(compared.freshScores());
          });
    }
  }

  private void confirmation(Confirmation confirmation) throws IOException {
    json.text("agreement", confirmation.agreement().name());
    json.integer("blocks", (long) confirmation.blocks());
    json.number("pValue", confirmation.pValue());
    json.number("adjustedPValue", confirmation.adjustedPValue());
  }

  private void freshScores(Compared.@Nullable FreshScores scores) throws IOException {
    json.number("score", scores == null ? null : (Double) scores.variant());
    json.number("referenceScore", scores == null ? null : (Double) scores.reference());
  }

  private void firstStage(Comparison comparison) throws IOException {
    json.text("verdict", comparison.verdict().name());
    json.flag("provisional", comparison.provisional());
    json.number("ratio", comparison.ratio());
    interval("interval", comparison.interval());
    json.integer("blocks", (long) comparison.blocks());
    json.integer("blocksUsed", (long) comparison.blocksUsed());
    json.number("spread", comparison.spread());
    machines("ratios", comparison.machines());
    json.array("looks", comparison.looks(), look -> json.integer(look.longValue()));
    json.integer("nextLook", comparison.nextLook());
    FurtherBlocks further = comparison.furtherBlocks();
    if (further == null) {
      json.nothing("furtherBlocks");
    } else {
      json.object(
          "furtherBlocks",
          () -> {
            json.integer("blocks", (long) further.blocks());
            json.flag("orMore", further.orMore());
          });
    }
  }

  /** How machines differ; nothing where one measured all. */
  private void machines(String means, @Nullable BetweenMachines machines) throws IOException {
    if (machines != null) {
      json.object(
          "machines",
          () -> {
            json.integer("count", (long) machines.count());
            json.numbers(means, machines.means());
            json.number("logDeviation", machines.deviation());
            json.number("relativeDeviation", machines.relativeDeviation());
          });
    }
  }

  private void interval(String name, @Nullable ConfidenceInterval interval) throws IOException {
    if (interval == null) {
      json.nothing(name);
      return;
    }
    json.object(
        name,
        () -> {
          json.number("lower", interval.lower());
          json.number("upper", interval.upper());
          json.number("level", interval.level());
        });
  }
}
