package dev.dbtest.report.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.RunResult;
import dev.dbtest.report.SampleBenchmark;
import dev.dbtest.report.SampleRuns;
import dev.dbtest.testing.Golden;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsReportTest {

  @Test
  void hasCountsAndWhatBenchmarksCost() {
    Golden.assertThatText(
        text(SampleRuns.run(SampleRuns.tests(), SampleRuns.comparison(), SampleRuns.problems())),
        "metrics/everything.txt");
  }

  @Test
  void quotesWhatEndsALabel() {
    BenchmarkResult benchmark = SampleBenchmark.of("p.G", "m").with("n", "a\"b\\c\nd").build();

    assertThat(text(SampleRuns.run(List.of(), List.of(benchmark))))
        .contains("a\\\"b\\\\c\\\\nd")
        .endsWith("# EOF\n");
  }

  private static String text(RunResult run) {
    return new MetricsReport().text(SampleRuns.summary(run));
  }
}
