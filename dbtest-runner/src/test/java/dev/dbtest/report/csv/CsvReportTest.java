package dev.dbtest.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.RunResult;
import dev.dbtest.report.SampleCase;
import dev.dbtest.report.SampleRuns;
import dev.dbtest.testing.Golden;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvReportTest {

  @Test
  void hasALineForEachCase() {
    Golden.assertThatText(text(everything()), "csv/everything.csv");
  }

  @Test
  void hasAsManyValuesInEachLineAsThereAreColumns() {
    assertThat(text(everything()).lines())
        .allSatisfy(
            line ->
                assertThat(line.replaceAll("\"[^\"]*\"", "").split(",", -1))
                    .as(line)
                    .hasSize(Column.values().length));
  }

  @Test
  void keepsTextInItsCell() {
    assertThat(text(named("one, \"two\"\nthree"))).contains(",\"one, \"\"two\"\"\\nthree\",");
  }

  @Test
  void givesASpreadsheetNothingToCompute() {
    assertThat(text(named("=HYPERLINK(1)"))).contains(",'=HYPERLINK(1),");
    assertThat(text(named("-2+3+cmd|' /C calc'!A0"))).contains(",'-2+3+cmd|' /C calc'!A0,");
    assertThat(text(named("-1 EUR"))).contains(",-1 EUR,");
  }

  private static RunResult everything() {
    List<BenchmarkResult> benchmarks = new ArrayList<>(SampleRuns.comparison());
    benchmarks.addAll(SampleRuns.troubledBenchmarks());
    return SampleRuns.run(SampleRuns.tests(), benchmarks, SampleRuns.problems());
  }

  private static RunResult named(String name) {
    return SampleRuns.run(List.of(SampleCase.of("p.A", "a").named(name).build()), List.of());
  }

  private static String text(RunResult run) {
    return new CsvReport().text(SampleRuns.summary(run));
  }
}
