package dev.dbtest.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Failure.Phase;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Mode;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.ParameterRow;
import dev.dbtest.model.Round;
import dev.dbtest.report.SampleBenchmark;
import dev.dbtest.report.SampleRuns;
import dev.dbtest.stats.Statistics;
import dev.dbtest.stats.Verdict;
import dev.dbtest.summary.GroupSummary.Sentence;
import dev.dbtest.summary.Table.Column;
import dev.dbtest.summary.Table.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GroupsTest {

  @Test
  void comparesEachVariantWithItsReferenceAtTheSameParameters() {
    Summary summary = summary(SampleRuns.comparison());

    assertThat(summary.comparisons())
        .extracting(variant -> variant.id().method() + " " + verdict(variant))
        .containsExactly(
            "gson SLOWER",
            "jacksonReused SAME",
            "simd FASTER",
            "gson SLOWER",
            "jacksonReused SAME",
            "simd FASTER");
  }

  @Test
  void putsTheBaselineFirstWithinItsParameters() {
    assertThat(group(SampleRuns.comparison()).variants())
        .extracting(VariantSummary::label)
        .startsWith("jackson at size=1024", "gson at size=1024")
        .element(4)
        .isEqualTo("jackson at size=65536");
  }

  @Test
  void putsACaseNextToTheOneOfTheSameMethodThatItIsComparedWith() {
    List<BenchmarkResult> results = new ArrayList<>();
    for (String method : List.of("gson", "jackson")) {
      CaseId old = variant(method, 100).with("size", "1").with("run", "old").build().id();
      results.add(variant(method, 100).with("size", "1").with("run", "old").baseline().build());
      results.add(variant(method, 100).with("size", "1").with("run", "new").against(old).build());
    }

    GroupSummary group = group(results);

    assertThat(group.variants())
        .extracting(variant -> variant.id().method() + " " + variant.row().values().get("run"))
        .containsExactly("gson old", "gson new", "jackson old", "jackson new");
    assertThat(group.table().rows())
        .extracting(Table.Row::startsBlock)
        .containsExactly(true, false, true, false);
  }

  @Test
  void saysOnceWhichParametersBothSidesHave() {
    CaseId old = variant("gson", 100).with("size", "1").with("run", "old").build().id();

    assertThat(
            group(
                    List.of(
                        variant("gson", 100)
                            .with("size", "1")
                            .with("run", "old")
                            .baseline()
                            .build(),
                        variant("gson", 150).with("size", "1").against(old).build()))
                .verdicts()
                .get(0)
                .text())
        .matches("size=1: gson is 1\\.\\d+× slower than run=old .*");
  }

  @Test
  void saysAVerdictInASentence() {
    assertThat(group(SampleRuns.comparison()).verdicts().get(0).text())
        .isEqualTo(
            "size=1024: gson is 1.43× slower than jackson (95 % interval 1.42× to 1.45×),"
                + " early, not confirmed");
  }

  @Test
  void comparesOnlyBlocksInWhichBothSidesWereMeasured() {
    BenchmarkResult baseline = variant("a", 100).baseline().forks(7).build();
    BenchmarkResult late = without(variant("b", 200).against("a").forks(8).build(), 2);

    assertThat(compared(List.of(baseline, late)).comparison().blocks()).isEqualTo(6);
  }

  @Test
  void takesAnOrdinaryIntervalForANumberOfForksThatWasFixed() {
    Compared fixed =
        compared(
            List.of(
                variant("a", 100).baseline().forks(7).build(),
                variant("b", 130).against("a").forks(7).fixedForks().build()));
    Compared sequential =
        compared(
            List.of(
                variant("a", 100).baseline().forks(7).build(),
                variant("b", 130).against("a").forks(7).build()));

    // Seven blocks fixed beforehand all count; a schedule with looks has only reached six.
    assertThat(fixed.comparison().blocksUsed()).isEqualTo(7);
    assertThat(sequential.comparison().blocksUsed()).isEqualTo(6);
  }

  @Test
  void givesNoVerdictOnThreeForks() {
    GroupSummary group =
        group(
            List.of(
                variant("a", 100).baseline().forks(3).fixedForks().build(),
                variant("b", 200).against("a").forks(3).fixedForks().build()));

    assertThat(group.verdicts()).isEmpty();
    assertThat(column(group, Role.VERDICT)).containsExactly("baseline", "provisional");
    assertThat(group.notes())
        .contains("with fewer than 5 forks intervals are provisional, and no verdict is given");
  }

  @Test
  void showsNoIntervalOfOneFork() {
    GroupSummary group =
        group(
            List.of(
                variant("a", 100).baseline().forks(1).fixedForks().build(),
                variant("b", 200).against("a").forks(1).fixedForks().build()));

    assertThat(group.notes())
        .contains("one fork has no interval, and another fork may give another time");
    assertThat(column(group, Role.INTERVAL)).containsExactly("", "");
  }

  @Test
  void quotesTheRatioOfTheFreshForksThatConfirm() {
    Compared compared =
        compared(
            List.of(
                variant("a", 100).baseline().confirmedAt(100).build(),
                variant("b", 150).against("a").confirmedAt(140).build()));

    assertThat(compared.verdict()).isEqualTo(Verdict.SLOWER);
    assertThat(compared.ratio()).isCloseTo(1.4, within(0.05));
  }

  @Test
  void saysThatADifferenceWentAwayWithALongerWarmUp() {
    GroupSummary group =
        group(
            List.of(
                variant("a", 100).baseline().confirmedAt(100).build(),
                variant("b", 150).against("a").confirmedAt(90).build()));

    assertThat(group.verdicts().get(0).text())
        .startsWith("b against a depends on the warm-up: ratio 1.49");
  }

  @Test
  void offersABenchmarkThatIsCalledBaseline() {
    GroupSummary group =
        group(List.of(variant("baseline", 100).build(), variant("b", 200).build()));

    assertThat(group.notes())
        .contains(
            "no benchmark is marked as baseline, so none is compared; --baseline baseline compares"
                + " the others with that one");
  }

  @Test
  void offersAValueThatIsCalledBaseline() {
    GroupSummary group =
        group(
            List.of(
                variant("a", 100).with("kind", "baseline").build(),
                variant("b", 100).with("kind", "new").build()));

    assertThat(group.notes())
        .anyMatch(
            note ->
                note.endsWith(
                    "; --baseline param:kind=baseline compares the others with that one"));
  }

  @Test
  void hasNeitherRatioNorVerdictWithoutABaseline() {
    GroupSummary group = group(List.of(variant("a", 100).build(), variant("b", 200).build()));

    assertThat(group.table().columns())
        .extracting(Column::role)
        .doesNotContain(Role.RATIO, Role.RATIO_INTERVAL, Role.VERDICT);
    assertThat(group.notes()).contains("no benchmark is marked as baseline, so none is compared");
  }

  @Test
  void namesTheParametersOfANamedBaseline() {
    CaseId small =
        CaseId.of("com.acme.Group", "sort").withRow(ParameterRow.ofValues(Map.of("size", "10")));
    GroupSummary group =
        group(
            List.of(
                variant("sort", 100).with("size", "10").baseline().build(),
                variant("sort", 300).with("size", "20").against(small).build()));

    assertThat(group.verdicts())
        .extracting(Sentence::text)
        .singleElement()
        .asString()
        .matches("sort at size=20 is [\\d.]+× slower than size=10 .*");
  }

  @Test
  void keepsAFailedBenchmarkAsARowWithItsError() {
    GroupSummary group =
        group(
            List.of(
                variant("a", 100).baseline().build(),
                variant("b", 200)
                    .against("a")
                    .outcome(
                        new Outcome.Errored(
                            Failure.of(Phase.MEASUREMENT, "crash", "SIGSEGV\nsee hs_err.log")))
                    .build()));

    assertThat(group.table().rows().get(1).note()).isEqualTo("ERROR crash: SIGSEGV");
    assertThat(group.variants().get(1).statistics()).isNull();
  }

  @Test
  void saysWhichVariantsWereNotComparedBecauseTheBaselineFailed() {
    GroupSummary group =
        group(
            List.of(
                variant("a", 100)
                    .baseline()
                    .outcome(new Outcome.Errored(Failure.of(Phase.MEASUREMENT, "crash", "")))
                    .build(),
                variant("b", 200).against("a").build()));

    assertThat(column(group, Role.VERDICT)).containsExactly("baseline", "baseline not measured");
  }

  @Test
  void survivesScoresThatAreNoTimes() {
    for (double score : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      GroupSummary group =
          group(
              List.of(
                  variant("a", 100).baseline().build(),
                  withScore(variant("b", 200).against("a").build(), score)));

      assertThat(group.table().rows().get(1).note()).isEqualTo("nothing was measured");
    }
  }

  @Test
  void comparesThroughputAsTime() {
    Summary summary =
        summary(
            List.of(
                variant("a", 100).mode(Mode.THROUGHPUT).baseline().threads(2).build(),
                variant("b", 200).mode(Mode.THROUGHPUT).against("a").threads(2).build()));
    VariantSummary slow = summary.comparisons().get(0);

    assertThat(verdict(slow)).isEqualTo(Verdict.SLOWER);
    assertThat(slow.operationsPerSecond()).isCloseTo(2e9 / 200, within(5e5));
  }

  @Test
  void showsOperationsPerSecondFirstWhereTheyWereMeasured() {
    List<Column> columns =
        group(List.of(variant("a", 100).mode(Mode.THROUGHPUT).build())).table().columns();

    assertThat(columns.get(1)).isEqualTo(new Column(Role.RATE, "M ops/s", ""));
  }

  @Test
  void takesPercentilesOfSingleOperationsWhereTheyWereSampled() {
    GroupSummary group =
        group(List.of(variant("a", 100).variation(0).mode(Mode.SAMPLE_TIME).build()));

    assertThat(column(group, Role.P99)).containsExactly("500.0");
  }

  @Test
  void choosesTheUnitByTheMiddleOfTheTable() {
    GroupSummary group =
        group(
            List.of(
                variant("a", 90).variation(0).build(),
                variant("b", 5_000).variation(0).build(),
                variant("c", 7e6).variation(0).build()));

    assertThat(column(group, Role.MEAN)).containsExactly("0.09000", "5.000", "7000");
  }

  @Test
  void countsAnOutlierAsOne() {
    GroupSummary group = group(List.of(variant("a", 100).variation(0).spike(2).build()));

    assertThat(group.notes())
        .contains("1 of 30 rounds is an outlier by Tukey's fences, in a; it is kept");
  }

  @Test
  void saysThatAllOutliersAreInOneVariant() {
    GroupSummary group =
        group(
            List.of(
                variant("a", 100).variation(0).build(),
                variant("b", 100).variation(0.0001).forks(8).spike(2).build()));

    assertThat(group.notes())
        .anySatisfy(note -> assertThat(note).contains("by Tukey's fences", "in b; "));
  }

  @Test
  void givesEachSetOfParametersItsUnitWhereNoneSuitsAll() {
    GroupSummary group =
        group(
            List.of(
                variant("a", 90).with("size", "10").variation(0).build(),
                variant("b", 180).with("size", "10").variation(0).build(),
                variant("a", 2e6).with("size", "10000").variation(0).build(),
                variant("b", 900_000).with("size", "10000").variation(0).build()));

    assertThat(column(group, Role.UNIT)).containsExactly("ns", "ns", "µs", "µs");
    assertThat(column(group, Role.MEAN)).containsExactly("90.00", "180.0", "2000", "900.0");
    assertThat(column(group, Role.RATE)).containsExactly("11.11 M", "5.556 M", "500.0", "1111");
  }

  @Test
  void keepsOneUnitForSetsOfParametersThatAreNotFarApart() {
    GroupSummary group =
        group(
            List.of(
                variant("a", 90).with("size", "10").variation(0).build(),
                variant("a", 9_000).with("size", "1000").variation(0).build()));

    assertThat(column(group, Role.MEAN)).containsExactly("90.00", "9000");
    assertThat(group.table().columns()).contains(new Column(Role.MEAN, "mean", "ns"));
  }

  @Test
  void usesTheUnitThatIsAskedFor() {
    Summary summary =
        Summary.of(
            SampleRuns.run(List.of(), List.of(variant("a", 2_500_000).variation(0).build())),
            SummaryOptions.defaults().withTimeUnit(TimeUnit.MICROSECONDS),
            new Statistics());

    assertThat(column(summary.groups().get(0), Role.MEAN)).containsExactly("2500");
    assertThat(summary.groups().get(0).table().columns())
        .contains(new Column(Role.MEAN, "mean", "µs"));
  }

  @Test
  void keepsBenchmarksOfDifferentModesApart() {
    assertThat(
            summary(
                    List.of(
                        variant("a", 100).build(),
                        variant("b", 100).mode(Mode.SINGLE_SHOT).build()))
                .groups())
        .extracting(GroupSummary::mode)
        .containsExactly(Mode.AVERAGE_TIME, Mode.SINGLE_SHOT);
  }

  private static SampleBenchmark variant(String method, double nanos) {
    return SampleBenchmark.of("com.acme.Group", method).mean(nanos).variation(0.01);
  }

  private static BenchmarkResult without(BenchmarkResult result, int block) {
    List<Fork> forks = new ArrayList<>(result.forks());
    forks.removeIf(fork -> fork.block() == block);
    return withForks(result, forks);
  }

  private static BenchmarkResult withScore(BenchmarkResult result, double score) {
    Fork first = result.forks().get(0);
    Fork spoilt =
        new Fork(
            first.block(),
            first.position(),
            first.started(),
            first.wall(),
            first.warmup(),
            List.of(new Round(score, 1)),
            first.metrics(),
            first.percentiles());
    return withForks(result, List.of(spoilt));
  }

  private static BenchmarkResult withForks(BenchmarkResult result, List<Fork> forks) {
    return new BenchmarkResult(
        result.id(),
        result.displayName(),
        result.tags(),
        result.baseline(),
        result.settings(),
        result.limits(),
        result.outcome(),
        forks,
        result.forkPlan(),
        result.reference(),
        result.confirmation());
  }

  private static Verdict verdict(VariantSummary variant) {
    return Objects.requireNonNull(variant.compared()).verdict();
  }

  private static Compared compared(List<BenchmarkResult> results) {
    return Objects.requireNonNull(summary(results).comparisons().get(0).compared());
  }

  private static List<String> column(GroupSummary group, Role role) {
    List<Column> columns = group.table().columns();
    int index = columns.stream().map(Column::role).toList().indexOf(role);
    return group.table().rows().stream().map(row -> row.cells().get(index).text()).toList();
  }

  private static GroupSummary group(List<BenchmarkResult> results) {
    return summary(results).groups().get(0);
  }

  private static Summary summary(List<BenchmarkResult> results) {
    return SampleRuns.summary(SampleRuns.run(List.of(), results));
  }
}
