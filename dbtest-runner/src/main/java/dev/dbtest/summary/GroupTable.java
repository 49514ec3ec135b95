package dev.dbtest.summary;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Mode;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.Status;
import dev.dbtest.stats.CaseStatistics;
import dev.dbtest.stats.ConfidenceInterval;
import dev.dbtest.summary.Table.Cell;
import dev.dbtest.summary.Table.Column;
import dev.dbtest.summary.Table.Role;
import dev.dbtest.summary.Table.Row;
import dev.dbtest.summary.Table.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lays the numbers of a group out as a table; shows only columns that have something to say. */
final class GroupTable {
  private static final int DIGITS = 4;
  private static final int DIGITS_OF_SPREAD = 3;
  private static final int DIGITS_OF_INTERVAL = 2;

  private final List<String> parameters;
  private final List<VariantSummary> variants;
  private final TableBlocks blocks;
  private final GroupScales scales;
  private final List<Column> columns = new ArrayList<>();
  private final List<Function<VariantSummary, Cell>> cells = new ArrayList<>();

  GroupTable(
      List<String> parameters,
      List<VariantSummary> variants,
      TableBlocks blocks,
      @Nullable TimeUnit wantedUnit) {
    this.blocks = blocks;
    this.parameters = parameters;
    this.variants = variants;
    this.scales = GroupScales.of(variants, wantedUnit);
  }

  Table build() {
    add(Role.NAME, "benchmark", "", variant -> Cell.of(variant.name()));
    for (String parameter : parameters) {
      add(
          Role.PARAMETER,
          parameter,
          "",
          variant -> Cell.of(variant.row().values().getOrDefault(parameter, "")));
    }
    if (scales.differ()) {
      add(Role.UNIT, "unit", "", variant -> Cell.of(scales.time(variant).unit()));
    }
    boolean throughput = variants.get(0).result().settings().mode() == Mode.THROUGHPUT;
    if (throughput) {
      addRate();
    }
    addTimes();
    if (!throughput && variants.get(0).result().settings().mode() != Mode.SINGLE_SHOT) {
      addRate();
    }
    if (variants.stream().anyMatch(variant -> variant.bytesPerOperation() != null)) {
      boolean whole = variants.stream().allMatch(GroupTable::allocatesWholeBytes);
      add(Role.ALLOCATION, "B/op", "", variant -> bytes(variant.bytesPerOperation(), whole));
    }
    if (variants.stream().anyMatch(variant -> variant.result().reference() != null)) {
      addComparison();
    }
    boolean any = variants.stream().anyMatch(variant -> variant.settling() != null);
    if (any && Settling.shared(variants) == null) {
      add(Role.SETTLING, "warm-up", "", GroupTable::settling);
    }
    List<BenchmarkResult> results = variants.stream().map(VariantSummary::result).toList();
    if (SettingsText.commonForks(results) == 0) {
      add(Role.FORKS, "forks", "", variant -> forks(variant));
    }
    return new Table(columns, rows());
  }

  private void addTimes() {
    String unit = scales.timeTitle();
    add(Role.MEAN, "mean", unit, times(DIGITS, CaseStatistics::score));
    add(Role.INTERVAL, "±", unit, this::margin);
    add(Role.MEDIAN, "median", unit, variant -> time(variant, variant.percentile(50), DIGITS));
    add(
        Role.DEVIATION,
        "sd",
        unit,
        spread(DIGITS_OF_SPREAD, statistics -> statistics.rounds().standardDeviation()));
    add(Role.P95, "P95", unit, variant -> time(variant, variant.percentile(95), DIGITS));
    add(Role.P99, "P99", unit, variant -> time(variant, variant.percentile(99), DIGITS));
  }

  private void addRate() {
    add(
        Role.RATE,
        scales.rateTitle(),
        "",
        variant -> {
          Double value = variant.operationsPerSecond();
          return value == null ? Cell.EMPTY : Cell.of(scales.rate(variant, value, DIGITS));
        });
  }

  private void addComparison() {
    add(Role.RATIO, "ratio", "", GroupTable::ratio);
    add(Role.RATIO_INTERVAL, intervalTitle(), "", GroupTable::ratioInterval);
    add(Role.VERDICT, "verdict", "", GroupTable::verdict);
  }

  private void add(Role role, String title, String unit, Function<VariantSummary, Cell> cell) {
    columns.add(new Column(role, title, unit));
    cells.add(cell);
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>(variants.size());
    String previous = null;
    for (VariantSummary variant : variants) {
      List<Cell> row = new ArrayList<>(cells.size());
      cells.forEach(cell -> row.add(cell.apply(variant)));
      String key = blocks.of(variant.result());
      rows.add(new Row(row, note(variant), noteTone(variant), !key.equals(previous)));
      previous = key;
    }
    return rows;
  }

  private static @Nullable String note(VariantSummary variant) {
    Outcome outcome = variant.result().outcome();
    Failure failure = CaseFailure.failureOf(outcome);
    if (failure != null) {
      String message = Headline.firstLine(failure.message());
      return outcome.status() + " " + failure.type() + (message.isEmpty() ? "" : ": " + message);
    }
    if (outcome instanceof Outcome.Skipped skipped) {
      return "skipped: " + skipped.reason();
    }
    if (outcome instanceof Outcome.NotRun notRun) {
      return "not run: " + notRun.reason();
    }
    return variant.statistics() == null ? "nothing was measured" : null;
  }

  private static Tone noteTone(VariantSummary variant) {
    if (variant.status() == Status.SKIPPED) {
      return Tone.QUIET;
    }
    return variant.status().isRed() ? Tone.BAD : Tone.CAUTION;
  }

  private Function<VariantSummary, Cell> times(
      int digits, Function<CaseStatistics, @Nullable Double> value) {
    return variant -> {
      CaseStatistics statistics = variant.statistics();
      return time(variant, statistics == null ? null : value.apply(statistics), digits);
    };
  }

  /** Times that belong to the mean, which never need much more digits than the mean itself. */
  private Function<VariantSummary, Cell> spread(
      int digits, Function<CaseStatistics, @Nullable Double> value) {
    return variant -> {
      CaseStatistics statistics = variant.statistics();
      Double nanos = statistics == null ? null : value.apply(statistics);
      if (statistics == null || nanos == null) {
        return Cell.EMPTY;
      }
      double unit = scales.time(variant).nanos();
      double scaled = nanos / unit;
      if (Numbers.isTiny(statistics.score() / unit)) {
        return Cell.of(Numbers.significant(scaled, digits));
      }
      int most = Numbers.decimalsFor(statistics.score() / unit, DIGITS) + 1;
      return Cell.of(Numbers.fixed(scaled, Math.min(most, Numbers.decimalsFor(scaled, digits))));
    };
  }

  private Cell margin(VariantSummary variant) {
    CaseStatistics statistics = variant.statistics();
    Double margin = statistics == null ? null : statistics.relativeMargin();
    String beyond = margin == null ? "" : Numbers.beyondMeasure(margin);
    return beyond.isEmpty()
        ? spread(DIGITS_OF_INTERVAL, CaseStatistics::margin).apply(variant)
        : Cell.of(beyond);
  }

  private Cell time(VariantSummary variant, @Nullable Double nanos, int digits) {
    return nanos == null ? Cell.EMPTY : Cell.of(scales.time(variant).text(nanos, digits));
  }

  private static boolean allocatesWholeBytes(VariantSummary variant) {
    Double bytes = variant.bytesPerOperation();
    return bytes == null || bytes >= 1000 || Math.abs(bytes - Math.rint(bytes)) < 0.05;
  }

  private static Cell bytes(@Nullable Double value, boolean whole) {
    return value == null ? Cell.EMPTY : Cell.of(Numbers.fixed(value, whole ? 0 : 1));
  }

  private static Cell ratio(VariantSummary variant) {
    Compared compared = variant.compared();
    if (compared != null) {
      return Cell.of(VerdictText.ratio(compared.ratio()));
    }
    return variant.result().baseline() ? new Cell("1", Tone.QUIET) : Cell.EMPTY;
  }

  private static Cell ratioInterval(VariantSummary variant) {
    ConfidenceInterval interval = interval(variant);
    return interval == null
        ? Cell.EMPTY
        : Cell.of(VerdictText.ratio(interval.lower()) + "–" + VerdictText.ratio(interval.upper()));
  }

  private static Cell settling(VariantSummary variant) {
    Settling settling = variant.settling();
    if (settling == null) {
      return Cell.EMPTY;
    }
    return new Cell(settling.word(), settling == Settling.SETTLED ? Tone.PLAIN : Tone.CAUTION);
  }

  private static Cell verdict(VariantSummary variant) {
    Compared compared = variant.compared();
    if (compared != null) {
      // Where the row itself is settled, the case that it is compared with is not.
      boolean other =
          variant.settling() == Settling.SETTLED && variant.verdictSettling() == Settling.EARLY;
      return new Cell(
          VerdictText.word(compared) + (other && !compared.isProvisional() ? ", early" : ""),
          VerdictText.tone(compared));
    }
    if (variant.result().baseline()) {
      return new Cell("baseline", Tone.QUIET);
    }
    return new Cell(
        variant.result().reference() == null ? "not compared" : "baseline not measured",
        Tone.CAUTION);
  }

  private static Cell forks(VariantSummary variant) {
    int forks = variant.result().forks().size();
    return Cell.of(Integer.toString(forks));
  }

  private String intervalTitle() {
    for (VariantSummary variant : variants) {
      ConfidenceInterval interval = interval(variant);
      if (interval != null) {
        return VerdictText.level(interval) + " interval";
      }
    }
    return "interval";
  }

  private static @Nullable ConfidenceInterval interval(VariantSummary variant) {
    Compared compared = variant.compared();
    return compared == null ? null : compared.interval();
  }
}
