package dev.dbtest.report.metrics;

import dev.dbtest.gate.GateState;
import dev.dbtest.model.ScoreClock;
import dev.dbtest.model.Status;
import dev.dbtest.report.SafeText;
import dev.dbtest.report.TextReport;
import dev.dbtest.summary.Counts;
import dev.dbtest.summary.GroupSummary;
import dev.dbtest.summary.Summary;
import dev.dbtest.summary.VariantSummary;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Counts of cases, and time and allocation of each benchmark, as OpenMetrics text. A system that
 * shows such numbers of two runs side by side makes no statement about noise; verdicts do.
 */
public final class MetricsReport implements TextReport {

  private static final MathContext DIGITS = new MathContext(6);
  private static final double NANOS = 1e9;

  /** A report with all numbers. */
  public MetricsReport() {}

  @Override
  public String name() {
    return "metrics";
  }

  @Override
  public String fileName() {
    return "metrics.txt";
  }

  /** The numbers as text. */
  @Override
  public String text(Summary summary) {
    StringBuilder to = new StringBuilder(4_096);
    counts(summary.counts(), to);
    head("dbtest_problems", "", "What turns the run red beside its cases.", to);
    to.append("dbtest_problems{kind=\"problem\"} ").append(summary.errors()).append('\n');
    to.append("dbtest_problems{kind=\"gate\"} ")
        .append(summary.gates().count(GateState.BROKEN))
        .append('\n');
    List<VariantSummary> variants = new ArrayList<>();
    for (GroupSummary group : summary.groups()) {
      variants.addAll(group.variants());
    }
    family(
        "dbtest_time_seconds",
        "seconds",
        "Time of an operation of a benchmark.",
        variants,
        variant ->
            variant.statistics() == null ? null : (Double) (variant.statistics().score() / NANOS),
        to);
    family(
        "dbtest_allocation_bytes",
        "bytes",
        "Bytes that an operation of a benchmark allocates.",
        variants,
        VariantSummary::bytesPerOperation,
        to);
    return to.append("# EOF\n").toString();
  }

  private static void counts(Counts counts, StringBuilder to) {
    head("dbtest_cases", "", "Cases by how they ended.", to);
    count(Status.PASSED, counts.passed(), to);
    count(Status.FAILED, counts.failed(), to);
    count(Status.ERROR, counts.errors(), to);
    count(Status.FLAKY, counts.flaky(), to);
    count(Status.SKIPPED, counts.skipped(), to);
    count(Status.NOT_RUN, counts.notRun(), to);
    if (counts.quarantined() > 0) {
      to.append("dbtest_cases{status=\"quarantined\"} ").append(counts.quarantined()).append('\n');
    }
  }

  private static void count(Status status, long number, StringBuilder to) {
    to.append("dbtest_cases{status=\"")
        .append(status.name().toLowerCase(Locale.ROOT))
        .append("\"} ")
        .append(number)
        .append('\n');
  }

  private static void family(
      String name,
      String unit,
      String help,
      List<VariantSummary> variants,
      Function<VariantSummary, @Nullable Double> value,
      StringBuilder to) {
    boolean begun = false;
    for (VariantSummary variant : variants) {
      Double number = value.apply(variant);
      if (number != null && Double.isFinite(number)) {
        if (!begun) {
          head(name, unit, help, to);
          begun = true;
        }
        to.append(name)
            .append("{case=\"")
            .append(label(variant.id().text()))
            .append("\",mode=\"")
            .append(variant.result().settings().mode().shortName())
            .append(clock(variant))
            .append("\"} ")
            .append(new BigDecimal(number).round(DIGITS))
            .append('\n');
      }
    }
  }

  /** A label for times that are not of the wall; others have none, as before. */
  private static String clock(VariantSummary variant) {
    return variant.result().settings().clock() == ScoreClock.CPU ? "\",clock=\"cpu" : "";
  }

  private static void head(String name, String unit, String help, StringBuilder to) {
    to.append("# TYPE ").append(name).append(" gauge\n");
    if (!unit.isEmpty()) {
      to.append("# UNIT ").append(name).append(' ').append(unit).append('\n');
    }
    to.append("# HELP ").append(name).append(' ').append(help).append('\n');
  }

  private static String label(String text) {
    return SafeText.exact(text).replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
