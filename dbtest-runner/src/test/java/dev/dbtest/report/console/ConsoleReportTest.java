package dev.dbtest.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.RunResult;
import dev.dbtest.report.SampleRuns;
import dev.dbtest.testing.Golden;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleReportTest {

  @Test
  void showsTestsAndBenchmarksTogether() {
    Golden.assertThatText(text(everything(), Style.PLAIN, 160), "console/everything.txt");
  }

  @Test
  void paintsWhatMattersOnATerminalWithColours() {
    Golden.assertThatText(text(everything(), Style.COLOUR, 160), "console/everything-colour.txt");
  }

  @Test
  void usesNothingButAsciiWhereTheTerminalKnowsNoMore() {
    String text = text(everything(), Style.ASCII, 160);

    Golden.assertThatText(text, "console/everything-ascii.txt");
    assertThat(text.chars()).allMatch(c -> c < 128);
  }

  @Test
  void saysWhatBecameOfGates() {
    Golden.assertThatText(
        text(SampleRuns.run(List.of(), SampleRuns.gated()), Style.PLAIN, 160), "console/gates.txt");
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 80, 60, 40})
  void leavesOutTheLeastNeededColumnsOnANarrowTerminal(int width) {
    Golden.assertThatText(
        text(SampleRuns.run(List.of(), benchmarks()), Style.PLAIN, width),
        "console/benchmarks-" + width + ".txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "tr-TR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva"})
  void isTheSameUnderAnyLocaleAndTimeZone(String tag) {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
      assertThat(text(everything(), Style.PLAIN, 160))
          .isEqualTo(Golden.read("console/everything.txt"));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void listsEveryTestAndItsTraceIfVerbose() {
    RunResult run = SampleRuns.run(SampleRuns.tests(), List.of());

    Golden.assertThatText(
        new ConsoleReport(Style.PLAIN, 160, true).text(SampleRuns.summary(run)),
        "console/verbose.txt");
  }

  @Test
  void endsInTheClosingLineAlone() {
    assertThat(text(everything(), Style.PLAIN, 160).lines().toList())
        .endsWith("", "13 passed, 9 failed, 2 skipped");
  }

  private static RunResult everything() {
    return SampleRuns.run(SampleRuns.tests(), benchmarks(), SampleRuns.problems());
  }

  private static List<BenchmarkResult> benchmarks() {
    List<BenchmarkResult> all = new ArrayList<>(SampleRuns.comparison());
    all.addAll(SampleRuns.troubledBenchmarks());
    return all;
  }

  private static String text(RunResult run, Style style, int width) {
    return new ConsoleReport(style, width, false).text(SampleRuns.summary(run));
  }
}
