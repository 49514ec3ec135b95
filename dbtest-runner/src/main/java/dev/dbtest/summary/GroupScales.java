package dev.dbtest.summary;

import dev.dbtest.stats.CaseStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * The units of a group's table: one for the whole table if that reads well, otherwise one for each
 * set of parameters. Rows that are compared with each other always share a unit.
 *
 * @param common the unit of the whole table; {@code null} if rows differ in it
 * @param byParameters the unit of the rows with the same parameters, by {@code ParameterRow.key()}
 */
record GroupScales(@Nullable Scales common, Map<String, Scales> byParameters) {

  /** Means that are further apart than this would have too many or too few digits in one unit. */
  private static final double WIDEST_RANGE = 1000;

  GroupScales {
    byParameters = Map.copyOf(byParameters);
  }

  /**
   * Chooses the units.
   *
   * @param variants the rows of the table
   * @param wanted the unit the user asks for; {@code null} to let the values decide
   */
  static GroupScales of(List<VariantSummary> variants, @Nullable TimeUnit wanted) {
    double smallest = means(variants).min().orElse(1);
    double largest = means(variants).max().orElse(1);
    Map<String, List<VariantSummary>> blocks =
        variants.stream()
            .collect(
                Collectors.groupingBy(
                    variant -> variant.row().key(), TreeMap::new, Collectors.toList()));
    if (wanted != null || blocks.size() < 2 || largest <= smallest * WIDEST_RANGE) {
      return new GroupScales(Scales.of(variants, wanted), Map.of());
    }
    Map<String, Scales> scales = new TreeMap<>();
    blocks.forEach((key, rows) -> scales.put(key, Scales.of(rows, null)));
    return new GroupScales(null, scales);
  }

  /** Whether rows differ in their unit, so that each has to say it. */
  boolean differ() {
    return common == null;
  }

  /** The unit of times in a row. */
  TimeScale time(VariantSummary variant) {
    return scales(variant).time();
  }

  /** The unit of all times, for the heading; empty if rows differ in it. */
  String timeTitle() {
    return common == null ? "" : common.time().unit();
  }

  /** Operations per second, with a prefix where the heading does not say it. */
  String rate(VariantSummary variant, double perSecond, int digits) {
    RateScale rate = scales(variant).rate();
    String number = rate.text(perSecond, digits);
    return common != null || rate.prefix().isEmpty() ? number : number + " " + rate.prefix();
  }

  /** The unit of operations per second, for the heading. */
  String rateTitle() {
    return common == null ? "ops/s" : common.rate().unit();
  }

  private Scales scales(VariantSummary variant) {
    if (common != null) {
      return common;
    }
    Scales scales = byParameters.get(variant.row().key());
    if (scales == null) {
      throw new IllegalArgumentException("no row of this table: " + variant.result().id());
    }
    return scales;
  }

  private static DoubleStream means(List<VariantSummary> variants) {
    return variants.stream()
        .map(VariantSummary::statistics)
        .filter(statistics -> statistics != null)
        .mapToDouble(CaseStatistics::score)
        .filter(score -> score > 0);
  }

  /**
   * The units of rows.
   *
   * @param time of times
   * @param rate of operations per second
   */
  record Scales(TimeScale time, RateScale rate) {

    private static Scales of(List<VariantSummary> rows, @Nullable TimeUnit wanted) {
      return new Scales(
          TimeScale.of(middle(rows, VariantSummary::statistics, CaseStatistics::score), wanted),
          RateScale.of(middle(rows, VariantSummary::operationsPerSecond, value -> value)));
    }

    /** The median of a quantity over the measured rows; 0 if none is measured. */
    private static <T> double middle(
        List<VariantSummary> rows,
        Function<VariantSummary, @Nullable T> quantity,
        Function<T, Double> value) {
      double[] values =
          rows.stream()
              .map(quantity)
              .filter(measured -> measured != null)
              .mapToDouble(value::apply)
              .sorted()
              .toArray();
      return values.length == 0 ? 0 : values[(values.length - 1) / 2];
    }
  }
}
