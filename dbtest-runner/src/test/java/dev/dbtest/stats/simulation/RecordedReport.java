package dev.dbtest.stats.simulation;

import dev.dbtest.stats.ComparisonPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes the tables of {@code docs/statistics.md} that come from recorded forks, as Markdown.
 *
 * <p>Arguments: the file to write, and the names of the series. The seed is fixed, so the same
 * series give the same file.
 */
final class RecordedReport {

  static final long SEED = 20261130;

  /** Comparisons of each case with itself. */
  static final int TIMES_EACH = 150;

  private static final double[] RATIOS = {1, 1.01, 1.03, 1.05, 1.10};

  private final StringBuilder out = new StringBuilder();

  private RecordedReport() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      throw new IllegalArgumentException("expected arguments: FILE SERIES...");
    }
    RecordedReport report = new RecordedReport();
    for (int i = 1; i < arguments.length; i++) {
      report.add(arguments[i], RecordedSeries.read(arguments[i]));
    }
    Files.writeString(Path.of(arguments[0]), report.out.toString());
  }

  private void add(String name, RecordedSeries series) {
    line("**%s**: %d cases, %s.", name, series.cases().size(), series.head().get(0));
    line("");
    levels(series.cases());
    verdicts("A difference counts", series.cases(), ComparisonPlan.reporting());
    verdicts("More than 1 % counts", series.cases(), ComparisonPlan.reporting().withGate(0.01));
  }

  private void levels(List<RecordedCase> cases) {
    line("| five rounds after | within 5 %% of the level | median error, %% | worst, %% |");
    line("|---|---|---|---|");
    for (int warmup : new int[] {3, 5, 8, 15, 20, 30, 50}) {
      line("| %d rounds | %s |", warmup, RecordedLevels.of(cases, of -> of.error(warmup)));
    }
    line("| the warm-up of a pilot | %s |", RecordedLevels.of(cases, of -> of.error(of.warmup())));
    List<RecordedCase> settled = new ArrayList<>(cases);
    settled.removeIf(recorded -> !recorded.isSettled());
    line(
        "| the same, settled | %s |",
        RecordedLevels.of(settled, recorded -> recorded.error(recorded.warmup())));
    line("");
  }

  private void verdicts(String title, List<RecordedCase> cases, ComparisonPlan plan) {
    line("%s; %,d comparisons a row, in percent", title, TIMES_EACH * cases.size());
    line("");
    line("| true ratio | slower | faster | same | interval right | blocks |");
    line("|---|---|---|---|---|---|");
    for (double ratio : RATIOS) {
      Power verdicts = RecordedVerdicts.replay(cases, ratio, plan, TIMES_EACH, SEED);
      line(
          "| %.2f | %s | %s | %s | %s | %.1f |",
          ratio,
          verdicts.slower(),
          verdicts.faster(),
          verdicts.same(),
          verdicts.coverage(),
          verdicts.meanBlocks());
    }
    line("");
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
