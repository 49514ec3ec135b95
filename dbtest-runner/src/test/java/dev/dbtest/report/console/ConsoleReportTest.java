package dev.dbtest.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.Attempt;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Failure.Frame;
import dev.dbtest.model.Failure.Phase;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.RunResult;
import dev.dbtest.model.TestResult;
import dev.dbtest.report.SampleBenchmark;
import dev.dbtest.report.SampleCase;
import dev.dbtest.report.SampleRuns;
import dev.dbtest.stats.Statistics;
import dev.dbtest.summary.Summary;
import dev.dbtest.summary.SummaryOptions;
import dev.dbtest.testing.Golden;
import java.time.Duration;
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
        new ConsoleReport(Style.PLAIN, 160, new Detail(true, false)).text(SampleRuns.summary(run)),
        "console/verbose.txt");
  }

  @Test
  void printsTheOutputOfPassedTestsIfToldTo() {
    TestResult loud =
        SampleCase.of("com.acme.LoudSuite", "speaks").printed("one\ntwo\n", "three\n").build();
    TestResult quiet = SampleCase.of("com.acme.LoudSuite", "listens").build();

    String text =
        text(
            SampleRuns.run(List.of(loud, quiet), List.of()),
            new Detail(false, true),
            SummaryOptions.defaults());

    Golden.assertThatText(text, "console/output.txt");
  }

  @Test
  void countsFlakyTestsAsFailedWhereTheyAreRed() {
    String text = text(everything(), Detail.USUAL, SummaryOptions.defaults().withFlakyRed(true));

    assertThat(text)
        .contains("settles passed on attempt 2, which counts as failed")
        .endsWith("\n12 passed, 10 failed, 2 skipped\n");
  }

  @Test
  void tellsEqualAttemptsInOneLine() {
    Failure wrong = SampleCase.unequal("", "1", "2");
    Outcome passed = new Outcome.Passed();
    TestResult repeated =
        SampleCase.of("com.acme.RaceSuite", "settles")
            .outcome(new Outcome.Failed(wrong))
            .attempts(
                new Attempt(1, passed, Duration.ofMillis(2)),
                new Attempt(2, passed, Duration.ofMillis(3)),
                new Attempt(3, new Outcome.Failed(wrong), Duration.ofMillis(4)))
            .build();

    assertThat(text(SampleRuns.run(List.of(repeated), List.of()), Style.PLAIN, 160))
        .contains("  attempts 1 to 2: PASSED  5.0 ms\n  attempt 3: FAILED");
  }

  @Test
  void saysOnceWhereATestFailed() {
    String text = text(failed(Failure.of(Phase.PARAMETERS, "parameter rows", "there are none")));

    assertThat(text).contains("  parameter rows: there are none\n");
  }

  @Test
  void tellsASuppressedExceptionThatTheMessageDoesNotQuote() {
    String trace =
        """
        java.io.IOException: no connection
        \tat p.A.a(A.java:3)
        \tSuppressed: java.io.IOException: cannot close
        \t\tat p.A.close(A.java:9)
        \tSuppressed: java.io.IOException: no connection
        """;
    String text =
        text(
            failed(
                new Failure(
                    Phase.BODY, "IOException", "no connection", null, List.of(), trace, "")));

    assertThat(text.lines())
        .filteredOn(line -> line.contains("Suppressed"))
        .containsExactly("  Suppressed: java.io.IOException: cannot close");
  }

  @Test
  void showsNoFrameOfItsOwnForWhatTheAuthorGotWrong() {
    Frame ours =
        new Frame("dev.dbtest.worker.rows.Converter", "convert", "Converter.java", 1, false);
    Frame jdk = new Frame("java.lang.Integer", "parseInt", "Integer.java", 2, false);

    String text =
        text(failed(new Failure(Phase.PARAMETERS, "X", "", null, List.of(ours, jdk), "", "")));

    assertThat(text).contains("at java.lang.Integer.parseInt").doesNotContain("dev.dbtest.worker");
  }

  @Test
  void tellsWhatWasMeasuredBesideTimesBelowTheTable() {
    List<BenchmarkResult> benchmarks =
        List.of(
            SampleBenchmark.of("p.QueueGroup", "queue")
                .also("offer", "ns/op", 61.25)
                .also("poll", "ns/op", 38.5)
                .also("gc.count", "counts", 3)
                .also("round.steal", "ns", 7)
                .build(),
            SampleBenchmark.of("p.QueueGroup", "stack").also("retries", "ops/s", 1200).build());

    assertThat(text(SampleRuns.run(List.of(), benchmarks), Style.PLAIN, 160))
        .contains(
            """
              benchmark  also measured     mean  unit
              queue      offer            61.25  ns/op
              queue      poll             38.50  ns/op

              stack      retries        1200     ops/s
            """);
  }

  @Test
  void leavesOutNumbersOfAProfilerThatHasTooMany() {
    SampleBenchmark benchmark = SampleBenchmark.of("p.QueueGroup", "queue");
    for (int i = 10; i < 35; i++) {
      benchmark.also("counter" + i, "#/op", i);
    }

    assertThat(text(SampleRuns.run(List.of(), List.of(benchmark.build())), Style.PLAIN, 160))
        .contains("counter29", "… and 5 more, which --report html shows")
        .doesNotContain("counter30");
  }

  private static TestResult failed(Failure failure) {
    return SampleCase.of("p.A", "a").outcome(new Outcome.Errored(failure)).build();
  }

  private static String text(TestResult result) {
    return text(SampleRuns.run(List.of(result), List.of()), Style.PLAIN, 160);
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

  private static String text(RunResult run, Detail detail, SummaryOptions options) {
    return new ConsoleReport(Style.PLAIN, 160, detail)
        .text(Summary.of(run, options, new Statistics()));
  }

  private static String text(RunResult run, Style style, int width) {
    return new ConsoleReport(style, width, Detail.USUAL).text(SampleRuns.summary(run));
  }
}
