package dev.dbtest.summary;

import dev.dbtest.summary.Table.Cell;
import dev.dbtest.summary.Table.Column;
import dev.dbtest.summary.Table.Role;
import dev.dbtest.summary.Table.Row;
import dev.dbtest.summary.Table.Tone;
import java.util.ArrayList;
import java.util.List;

/** Lays out what was measured of the variants of a group beside their times, a row for each. */
final class MetricTable {
  private static final int DIGITS = 4;

  private MetricTable() {}

  /** The table; without rows if nothing else was measured. */
  static Table of(List<String> parameters, List<VariantSummary> variants) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(Role.NAME, "benchmark", ""));
    parameters.forEach(parameter -> columns.add(new Column(Role.PARAMETER, parameter, "")));
    columns.add(new Column(Role.METRIC, "also measured", ""));
    columns.add(new Column(Role.MEAN, "mean", ""));
    columns.add(new Column(Role.UNIT, "unit", ""));
    List<Row> rows = new ArrayList<>();
    for (VariantSummary variant : variants) {
      boolean first = true;
      for (SecondaryMetric metric : shown(variant)) {
        rows.add(new Row(cells(parameters, variant, metric), null, Tone.PLAIN, first));
        first = false;
      }
    }
    return new Table(columns, rows);
  }

  /** Nobody should take what a case measured before it failed for the whole. */
  private static List<SecondaryMetric> shown(VariantSummary variant) {
    return variant.statistics() == null
        ? List.of()
        : SecondaryMetric.of(variant.result().forks()).stream()
            .filter(SecondaryMetric::isAskedFor)
            .toList();
  }

  private static List<Cell> cells(
      List<String> parameters, VariantSummary variant, SecondaryMetric metric) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(variant.name()));
    for (String parameter : parameters) {
      cells.add(Cell.of(variant.row().values().getOrDefault(parameter, "")));
    }
    cells.add(Cell.of(metric.name()));
    cells.add(Cell.of(Numbers.ofAnySize(metric.mean(), DIGITS)));
    cells.add(Cell.of(metric.unit()));
    return cells;
  }
}
