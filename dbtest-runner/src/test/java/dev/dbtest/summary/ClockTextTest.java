package dev.dbtest.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.ScoreClock;
import dev.dbtest.report.SampleBenchmark;
import dev.dbtest.report.SampleRuns;
import dev.dbtest.report.asciidoc.AsciiDocReport;
import dev.dbtest.report.csv.CsvReport;
import dev.dbtest.report.markdown.CommentReport;
import dev.dbtest.report.markdown.MarkdownReport;
import dev.dbtest.report.metrics.MetricsReport;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which clock times are of, and what share of a processor they had, as reports say it. */
class ClockTextTest {

  @Test
  void isSaidWhereItIsNotTheWall() {
    GroupSummary group = summary(ScoreClock.CPU).groups().get(0);

    assertThat(group.settings())
        .startsWith("average time by CPU time of the benchmark's threads, 6 forks");
    assertThat(group.verdicts())
        .singleElement()
        .satisfies(sentence -> assertThat(sentence.text()).contains(", early, by CPU time"));
    assertThat(Legend.of(summary(ScoreClock.CPU))).anyMatch(line -> line.startsWith("CPU time: "));
  }

  @Test
  void isNotSaidOfTheWall() {
    GroupSummary group = summary(ScoreClock.WALL).groups().get(0);

    assertThat(group.settings()).startsWith("average time, 6 forks");
    assertThat(group.verdicts())
        .singleElement()
        .satisfies(sentence -> assertThat(sentence.text()).doesNotContain("CPU"));
    assertThat(Legend.of(summary(ScoreClock.WALL)))
        .noneMatch(line -> line.startsWith("CPU time: "));
  }

  @Test
  void decidesTimesAndRatios() {
    VariantSummary byWall = summary(ScoreClock.WALL).groups().get(0).variants().get(1);
    VariantSummary byCpu = summary(ScoreClock.CPU).groups().get(0).variants().get(1);

    assertThat(byWall.compared()).isNotNull();
    assertThat(byCpu.compared()).isNotNull();
    assertThat(byCpu.compared().ratio()).isLessThan(byWall.compared().ratio() * 0.7);
  }

  @Test
  void standsInEveryFormatThatShowsTimes() {
    Summary summary = summary(ScoreClock.CPU);

    assertThat(new MarkdownReport().text(summary)).contains("by CPU time");
    assertThat(new CommentReport().text(summary)).contains("by CPU time");
    assertThat(new AsciiDocReport().text(summary)).contains("by CPU time");
    assertThat(new MetricsReport().text(summary)).contains("mode=\"avgt\",clock=\"cpu\"");
    assertThat(new CsvReport().text(summary).lines().findFirst().orElseThrow())
        .contains(",clock,cpu_share,");
    assertThat(new CsvReport().text(summary).lines().skip(1))
        .anyMatch(line -> line.contains(",CPU,0.6"));
  }

  @Test
  void tellsTheSharesOfAGroup() {
    assertThat(summary(ScoreClock.WALL).groups().get(0).settings())
        .endsWith(", 60 to 98 % of a CPU");
  }

  /** A baseline that had its processor nearly all the time, and a variant that had not. */
  private static Summary summary(ScoreClock clock) {
    BenchmarkResult base =
        SampleBenchmark.of("p.G", "base").baseline().mean(100).clock(clock, 0.98).build();
    BenchmarkResult other =
        SampleBenchmark.of("p.G", "other").mean(150).against("base").clock(clock, 0.6).build();
    return SampleRuns.summary(SampleRuns.run(List.of(), List.of(base, other)));
  }
}
