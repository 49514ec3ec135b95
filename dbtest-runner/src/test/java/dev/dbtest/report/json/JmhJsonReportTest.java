package dev.dbtest.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Mode;
import dev.dbtest.model.Outcome;
import dev.dbtest.report.SampleBenchmark;
import dev.dbtest.report.SampleRuns;
import dev.dbtest.stats.Statistics;
import dev.dbtest.summary.Summary;
import dev.dbtest.summary.SummaryOptions;
import dev.dbtest.testing.Golden;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JmhJsonReportTest {

  @Test
  void writesWhatJmhWrites() throws Exception {
    Golden.assertThatText(
        write(SampleBenchmark.of("shop.Sums$Inner", "loop").mean(100).build()), "json/jmh.json");
  }

  @Test
  void hasThePercentilesOfSingleOperationsWhereTheseWereSampled() throws Exception {
    assertThat(
            write(
                SampleBenchmark.of("shop.Sums", "loop")
                    .mode(Mode.SAMPLE_TIME)
                    .mean(100)
                    .variation(0)
                    .build()))
        .contains("\"50.0\": 90.0", "\"95.0\": 200.0", "\"99.0\": 500.0")
        .doesNotContain("\"99.9\"");
  }

  @Test
  void leavesOutWhatFailed() throws Exception {
    assertThat(
            write(
                SampleBenchmark.of("shop.Sums", "loop")
                    .outcome(new Outcome.NotRun("no time"))
                    .build()))
        .isEqualToIgnoringWhitespace("[]");
    assertThat(write(SampleBenchmark.of("shop.Sums", "loop").forks(0).build()))
        .isEqualToIgnoringWhitespace("[]");
  }

  private static String write(BenchmarkResult result) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Summary summary =
        Summary.of(
            SampleRuns.run(List.of(), List.of(result)),
            SummaryOptions.defaults(),
            new Statistics());
    new JmhJsonReport().write(summary, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
