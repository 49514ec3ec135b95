package dev.dbtest.report.json;

import dev.dbtest.gate.GateRules;
import dev.dbtest.json.JsonObject;
import dev.dbtest.json.JsonOut;
import dev.dbtest.stats.ComparisonDesign;
import dev.dbtest.stats.ComparisonPlan;
import dev.dbtest.stats.ErrorRate;
import dev.dbtest.stats.FixedBlocks;
import dev.dbtest.stats.GroupSequential;
import dev.dbtest.stats.IndependentForks;
import dev.dbtest.stats.LookSchedule;
import dev.dbtest.stats.OpenEnded;
import dev.dbtest.summary.RepeatCommand;
import dev.dbtest.summary.SummaryOptions;
import dev.dbtest.waiver.Quarantine;
import dev.dbtest.waiver.QuarantineEntry;
import dev.dbtest.waiver.QuarantineFile;
import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a run was judged by: the questions its comparisons asked, its gates, and how its cases are
 * repeated. With it, every report can be made again from the document.
 */
public final class SummaryOptionsJson {

  private static final String NAME = "judging";
  private static final String SEQUENTIAL = "SEQUENTIAL";
  private static final String FIXED = "FIXED";
  private static final String INDEPENDENT = "INDEPENDENT";
  private static final String OPEN_ENDED = "OPEN_ENDED";

  private SummaryOptionsJson() {}

  static void write(SummaryOptions options, JsonOut json) throws IOException {
    json.object(
        NAME,
        () -> {
          ComparisonPlan plan = options.plan();
          json.object("design", () -> design(plan.design(), json));
          json.number("gate", (Double) plan.gate());
          json.number("equivalence", (Double) plan.equivalence());
          json.number("regression", options.gates().regression());
          json.number("allocation", options.gates().allocation());
          json.flag("flakyIsRed", options.flakyRed());
          json.flag("openIsRed", options.openRed());
          json.integer("slowest", (long) options.slowest());
          TimeUnit unit = options.timeUnit();
          json.text("timeUnit", unit == null ? null : unit.name());
          json.object("repeat", () -> repeat(options.repeat(), json));
          if (!options.quarantine().isEmpty()) {
            json.object("quarantine", () -> quarantine(options.quarantine(), json));
          }
        });
  }

  private static void design(ComparisonDesign design, JsonOut json) throws IOException {
    if (design instanceof GroupSequential sequential) {
      json.text("kind", SEQUENTIAL);
      json.text("schedule", sequential.schedule().name());
      json.text("rate", sequential.rate().name());
    } else if (design instanceof FixedBlocks fixed) {
      json.text("kind", FIXED);
      json.integer("blocks", (long) fixed.blocks());
    } else if (design instanceof IndependentForks) {
      json.text("kind", INDEPENDENT);
    } else {
      json.text("kind", OPEN_ENDED);
    }
    json.number("errorRate", (Double) design.errorRate());
  }

  private static void repeat(RepeatCommand repeat, JsonOut json) throws IOException {
    json.texts("launcher", repeat.launcher());
    json.texts("options", repeat.options());
    json.texts("suiteOptions", repeat.suiteOptions());
    json.texts("benchmarkOptions", repeat.benchmarkOptions());
    json.texts("comparisonOptions", repeat.comparisonOptions());
  }

  private static void quarantine(Quarantine quarantine, JsonOut json) throws IOException {
    json.text("day", quarantine.day().toString());
    json.array(
        "entries",
        quarantine.entries(),
        entry ->
            json.object(
                () -> {
                  json.text("test", entry.test());
                  json.text("reason", entry.reason());
                  json.text("until", entry.until().toString());
                }));
  }

  private static Quarantine quarantine(@Nullable JsonObject quarantine) {
    return quarantine == null
        ? Quarantine.NONE
        : new Quarantine(
            day(quarantine, "day"),
            quarantine.list(
                "entries",
                entry ->
                    new QuarantineEntry(
                        entry.text("test"), entry.text("reason"), day(entry, "until"))));
  }

  private static LocalDate day(JsonObject object, String name) {
    try {
      return QuarantineFile.date(object.text(name));
    } catch (IllegalArgumentException e) {
      throw object.wrong(name + " is wrong: " + e.getMessage());
    }
  }

  /**
   * Reads what a run was judged by.
   *
   * @param document a run as JSON; null for a result file of JMH
   * @return the usual options if the document does not say, as those of early versions
   * @throws dev.dbtest.json.MalformedJsonException if what is there makes no sense
   */
  public static SummaryOptions read(@Nullable JsonObject document) {
    JsonObject judging = document == null ? null : document.objectOrNull(NAME);
    if (judging == null) {
      return SummaryOptions.defaults();
    }
    String unit = judging.textOrNull("timeUnit");
    return new SummaryOptions(
        new ComparisonPlan(
            design(judging.object("design")),
            judging.number("gate"),
            judging.number("equivalence")),
        judging.smallInteger("slowest"),
        unit == null ? null : judging.constant("timeUnit", TimeUnit.class),
        new GateRules(judging.numberOrNull("regression"), judging.numberOrNull("allocation")),
        repeat(judging.object("repeat")),
        judging.flag("flakyIsRed"),
        judging.flag("openIsRed"),
        quarantine(judging.objectOrNull("quarantine")));
  }

  private static ComparisonDesign design(JsonObject design) {
    String kind = design.text("kind");
    return switch (kind) {
      case SEQUENTIAL ->
          new GroupSequential(
              design.constant("rate", ErrorRate.class),
              design.constant("schedule", LookSchedule.class));
      case FIXED -> new FixedBlocks(design.smallInteger("blocks"), design.number("errorRate"));
      case INDEPENDENT -> new IndependentForks(design.number("errorRate"));
      case OPEN_ENDED -> new OpenEnded(design.number("errorRate"));
      default -> throw design.unknown("kind", kind);
    };
  }

  private static RepeatCommand repeat(JsonObject repeat) {
    return new RepeatCommand(
        repeat.texts("launcher"),
        repeat.texts("options"),
        repeat.texts("suiteOptions"),
        repeat.texts("benchmarkOptions"),
        repeat.texts("comparisonOptions"));
  }
}
