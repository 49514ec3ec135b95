package dev.dbtest.report.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.dbtest.comparison.ForkTimes;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.Round;
import dev.dbtest.report.RandomRuns;
import dev.dbtest.report.SampleBenchmark;
import dev.dbtest.report.SamplePast;
import dev.dbtest.report.SampleRuns;
import dev.dbtest.summary.GroupSummary;
import dev.dbtest.summary.Past;
import dev.dbtest.summary.VariantSummary;
import dev.dbtest.testing.Golden;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class PlotsTest {

  private static final double MARGIN = 0.03;

  @Test
  void ratiosAreIntervalsAgainstTheRangeOfEqualTimes() {
    Golden.assertThatText(ratios(SampleRuns.comparison()), "svg/ratios.svg");
  }

  @Test
  void variantsWithoutAMeasurementKeepTheirLine() {
    Golden.assertThatText(ratios(SampleRuns.troubledBenchmarks()), "svg/ratios-troubled.svg");
  }

  @Test
  void roundsStandInTheOrderInWhichTheyRan() {
    Golden.assertThatText(rounds(spiky()), "svg/rounds.svg");
  }

  @Test
  void distributionsShowHowOftenRoundsTookHowLong() {
    Golden.assertThatText(distribution(spiky()), "svg/distribution.svg");
  }

  @Test
  void earlierRunsStandOnTheLevelsThatTheyKept() {
    Golden.assertThatText(HistoryPlot.of("tree at size=64", SamplePast.line()), "svg/history.svg");
  }

  @Test
  void twoRunsOfTheSameTimeAreAPicture() {
    Past.Point point = new Past.Point(SampleRuns.STARTED, "", 100);

    assertThat(parse(HistoryPlot.of("x", new Past.Line(List.of(point, point), List.of()))))
        .isNotNull();
  }

  @Test
  void aGroupInWhichNothingIsComparedHasNoPictureOfRatios() {
    assertThat(RatioPlot.of(group(List.of(spiky())), MARGIN)).isEmpty();
  }

  @Test
  void anIntervalThatLeavesThePictureEndsInAnArrow() {
    String svg =
        ratios(
            List.of(
                SampleBenchmark.of("com.acme.WildGroup", "calm").baseline().build(),
                SampleBenchmark.of("com.acme.WildGroup", "wild")
                    .against("calm")
                    .forks(3)
                    .variation(0.9)
                    .build()));

    assertThat(parse(svg).getElementsByTagName("path").getLength()).isPositive();
    assertThat(svg).containsPattern("d=\"M[-0-9. ]+L[-0-9. ]+L[-0-9. ]+Z\"");
  }

  @Test
  void numbersAreTheSameInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("ar-EG-u-nu-arab", "de-DE", "tr-TR")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(ratios(SampleRuns.comparison())).isEqualTo(Golden.read("svg/ratios.svg"));
        assertThat(rounds(spiky())).isEqualTo(Golden.read("svg/rounds.svg"));
        assertThat(distribution(spiky())).isEqualTo(Golden.read("svg/distribution.svg"));
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void anyMeasurementAndAnyNameGiveWellFormedPictures() {
    for (int seed = 0; seed < 300; seed++) {
      for (GroupSummary group : SampleRuns.summary(new RandomRuns(seed).run()).groups()) {
        RatioPlot.of(group, MARGIN).ifPresent(PlotsTest::assertDrawable);
        for (VariantSummary variant : group.variants()) {
          BenchmarkResult result = variant.result();
          RoundsPlot.of(variant.label(), result.forks(), result.settings(), null)
              .ifPresent(PlotsTest::assertDrawable);
          DistributionPlot.of(variant.label(), nanos(result)).ifPresent(PlotsTest::assertDrawable);
        }
      }
    }
  }

  @Test
  void roundsWithoutATimeAreLeftOut() {
    Fork fork =
        new Fork(
            1,
            1,
            SampleRuns.STARTED,
            Duration.ofSeconds(1),
            List.of(new Round(Double.NaN, 0), new Round(Double.POSITIVE_INFINITY, 0)),
            List.of(new Round(100, 1), new Round(101, 1)),
            List.of(),
            List.of());
    BenchmarkResult result = spiky();

    Optional<String> svg = RoundsPlot.of("odd", List.of(fork), result.settings(), null);

    assertThat(svg).hasValueSatisfying(PlotsTest::assertDrawable);
    assertThat(svg.orElseThrow()).contains("0 warm-up rounds and 2 rounds");
  }

  @Test
  void aHundredThousandRoundsAreAPictureOfBoundedSize() {
    BenchmarkResult many =
        SampleBenchmark.of("com.acme.LongGroup", "many").variation(0.2).forks(12_500).build();

    assertThat(rounds(many).length()).isLessThan(600_000);
  }

  private static void assertDrawable(String svg) {
    assertThatCode(() -> parse(svg)).doesNotThrowAnyException();
    assertThat(svg).doesNotContain("NaN", "Infinity", "\"-\"", "M-h", " - ", "=\"\"");
  }

  private static BenchmarkResult spiky() {
    return SampleBenchmark.of("com.acme.MapGroup", "hash<Map>").mean(2_100).spike(1.4).build();
  }

  private static GroupSummary group(List<BenchmarkResult> results) {
    return SampleRuns.summary(SampleRuns.run(List.of(), results)).groups().get(0);
  }

  private static String ratios(List<BenchmarkResult> results) {
    return RatioPlot.of(group(results), MARGIN).orElseThrow();
  }

  private static String rounds(BenchmarkResult result) {
    VariantSummary variant = group(List.of(result)).variants().get(0);
    assertThat(result.outcome()).isInstanceOf(Outcome.Passed.class);
    return RoundsPlot.of(
            variant.label(),
            result.forks(),
            result.settings(),
            variant.statistics() == null ? null : variant.statistics().outliers().fences())
        .orElseThrow();
  }

  private static String distribution(BenchmarkResult result) {
    return DistributionPlot.of("hashMap", nanos(result)).orElseThrow();
  }

  private static double[] nanos(BenchmarkResult result) {
    return Arrays.stream(ForkTimes.nanosPerFork(result.forks(), result.settings()))
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }

  private static Document parse(String svg) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    } catch (Exception e) {
      throw new AssertionError(svg, e);
    }
  }
}
