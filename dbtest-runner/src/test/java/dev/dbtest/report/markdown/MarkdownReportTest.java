package dev.dbtest.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.RunResult;
import dev.dbtest.report.CommandText;
import dev.dbtest.report.RandomRuns;
import dev.dbtest.report.SampleBenchmark;
import dev.dbtest.report.SampleRuns;
import dev.dbtest.testing.Golden;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownReportTest {

  @Test
  void showsTestsAndBenchmarksTogether() {
    Golden.assertThatText(text(everything()), "markdown/everything.md");
  }

  @Test
  void isATitledPageForOneGroup() {
    Golden.assertThatText(
        text(SampleRuns.run(List.of(), SampleRuns.comparison())), "markdown/comparison.md");
  }

  @Test
  void tellsWhatWasMeasuredBesideTimes() {
    BenchmarkResult queue =
        SampleBenchmark.of("p.QueueGroup", "queue")
            .with("size", "8")
            .also("offer|poll", "ns/op", 61.25)
            .build();

    assertThat(text(SampleRuns.run(List.of(), List.of(queue))))
        .contains(
            """
            | benchmark | size | also measured | mean | unit |
            | --- | --- | --- | ---: | --- |
            | `queue` | `8` | offer&#124;poll | 61.25 | ns/op |
            """);
  }

  @Test
  void showsPicturesThatStandBesideIt() {
    assertThat(
            new MarkdownReport("my parse.md")
                .text(SampleRuns.summary(SampleRuns.run(List.of(), SampleRuns.comparison()))))
        .contains(
            "![Time over the time of the baseline, with its interval]"
                + "(my%20parse-1-ParseGroup.svg)");
  }

  @Test
  void showsTextFromTheCodeUnderTestAsText() {
    Golden.assertThatText(text(new RandomRuns(11).run()), "markdown/hostile.md");
  }

  @Test
  void hasNoCharacterThatHidesOrMovesText() {
    for (int seed = 0; seed < 200; seed++) {
      assertThat(text(new RandomRuns(seed).run()))
          .as("seed %s", seed)
          .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\n]]");
    }
  }

  @Test
  void givesEveryRowOfATableTheSameCells() {
    for (int seed = 0; seed < 200; seed++) {
      int columns = 0;
      for (String line : text(new RandomRuns(seed).run()).split("\n", -1)) {
        if (!line.startsWith("| ")) {
          columns = 0;
        } else {
          int cells = line.replace("\\\\", "").replace("\\|", "").split("\\|", -1).length;
          assertThat(columns == 0 || columns == cells).as("seed %s: %s", seed, line).isTrue();
          columns = cells;
        }
      }
    }
  }

  @Test
  void isTheSameUnderAnyLocaleAndTimeZone() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
      assertThat(text(everything())).isEqualTo(Golden.read("markdown/everything.md"));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void saysWhatBecameOfGates() {
    Golden.assertThatText(text(SampleRuns.run(List.of(), SampleRuns.gated())), "markdown/gates.md");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "dbtest bench --report markdown=docs/x.md; dbtest bench --report markdown=docs/x.md",
        "dbtest bench --report markdown=/home/me/x.md; dbtest bench --report markdown=…/x.md",
        "/opt/dbtest/bin/dbtest unit; …/dbtest unit",
        "dbtest --project C:\\Users\\me\\shop; dbtest --project …/shop"
      })
  void doesNotTellWhereOnTheMachineItRan(String command, String shown) {
    assertThat(CommandText.withoutPlaces(command)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '^',
      value = {
        "a|b*c_d`e -> a&#124;b\\*c_d\\`e",
        "_x_ snake_case -> \\_x\\_ snake_case",
        "<b>& -> &lt;b&gt;&amp;",
        "ping @someone about #12 -> ping @<!-- -->someone about #<!-- -->12",
        "# not a title -> \\# not a title",
        "- no list -> \\- no list",
        "12. no list -> 12\\. no list",
        "2.514 -> 2.514",
        "cost: $5 -> cost: \\$5"
      })
  void escapesWhatMarkdownWouldRead(String text, String escaped) {
    assertThat(MarkdownText.plain(text)).isEqualTo(escaped);
  }

  @Test
  void choosesAFenceThatTheTextCannotEnd() {
    assertThat(MarkdownText.code("a``b`")).isEqualTo("``` a``b` ```");
    assertThat(MarkdownText.fence("x\n````\ny")).isEqualTo("`````");
  }

  private static RunResult everything() {
    List<BenchmarkResult> all = new ArrayList<>(SampleRuns.comparison());
    all.addAll(SampleRuns.troubledBenchmarks());
    return SampleRuns.run(SampleRuns.tests(), all, SampleRuns.problems());
  }

  private static String text(RunResult run) {
    return new MarkdownReport().text(SampleRuns.summary(run));
  }
}
