package dev.dbtest.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.Outcome;
import dev.dbtest.report.RandomRuns;
import dev.dbtest.report.SampleBenchmark;
import dev.dbtest.report.SampleCase;
import dev.dbtest.report.SampleRuns;
import dev.dbtest.testing.Golden;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {

  @Test
  void isShownAsText() {
    Golden.assertThatText(text(new RandomRuns(11), Style.PLAIN, 120), "console/hostile.txt");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 60, 200})
  void neverReachesTheTerminalAsAControlCharacter(int width) {
    for (int seed = 0; seed < 100; seed++) {
      String withoutColours =
          text(new RandomRuns(seed), Style.COLOUR, width).replaceAll("\u001b\\[[0-9;]+m", "");

      assertThat(withoutColours)
          .as("seed %s", seed)
          .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\n]]");
    }
  }

  @Test
  void staysAsciiWhereTheTerminalKnowsNoMore() {
    for (int seed = 0; seed < 100; seed++) {
      assertThat(text(new RandomRuns(seed), Style.ASCII, 100))
          .as("seed %s", seed)
          .doesNotContainPattern("[^\\x00-\\x7f]");
    }
  }

  @Test
  void keepsColumnsAlignedAroundWideCharacters() {
    String text =
        new ConsoleReport(Style.PLAIN, 100, Detail.USUAL)
            .text(
                SampleRuns.summary(
                    SampleRuns.run(
                        List.of(),
                        List.of(
                            SampleBenchmark.of("com.acme.Group", "解析").variation(0).build(),
                            SampleBenchmark.of("com.acme.Group", "parse").variation(0).build()))));

    List<String> rows = text.lines().filter(line -> line.contains("100.0")).toList();
    assertThat(rows).hasSize(2);
    assertThat(DisplayWidth.of(rows.get(0).substring(0, rows.get(0).indexOf("100.0"))))
        .isEqualTo(DisplayWidth.of(rows.get(1).substring(0, rows.get(1).indexOf("100.0"))));
  }

  @Test
  void cutsAMessageOfMegabytes() {
    String huge = "x".repeat(10_000_000);
    Outcome outcome = new Outcome.Failed(SampleCase.unequal(huge, huge + "a", huge + "b"));

    String text =
        new ConsoleReport(Style.PLAIN, 100, Detail.USUAL)
            .text(
                SampleRuns.summary(
                    SampleRuns.run(
                        List.of(
                            SampleCase.of("A", "b").outcome(outcome).printed(huge, huge).build()),
                        List.of())));

    assertThat(text).hasSizeLessThan(10_000);
  }

  @Test
  void givesNoOrdersToACiSystem() {
    String orders = "::add-mask::a\n  ::error::b\n##vso[task.complete]c\nd ##teamcity[e]\n##[f]";
    Outcome outcome = new Outcome.Failed(SampleCase.unequal(orders, orders + "g", orders + "h"));

    String text =
        new ConsoleReport(Style.PLAIN, 100, Detail.USUAL)
            .text(
                SampleRuns.summary(
                    SampleRuns.run(
                        List.of(
                            SampleCase.of("A", "b")
                                .outcome(outcome)
                                .printed(orders, orders)
                                .build()),
                        List.of())));

    assertThat(text)
        .contains("add-mask::a", "task.complete]c")
        .doesNotContainPattern("(?m)^\\s*::")
        .doesNotContain("##[", "##vso[", "##teamcity[");
  }

  private static String text(RandomRuns runs, Style style, int width) {
    return new ConsoleReport(style, width, new Detail(true, true))
        .text(SampleRuns.summary(runs.run()));
  }
}
