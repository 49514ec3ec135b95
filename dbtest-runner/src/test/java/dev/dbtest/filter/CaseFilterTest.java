package dev.dbtest.filter;

import static dev.dbtest.testing.Infos.benchmark;
import static dev.dbtest.testing.Infos.group;
import static dev.dbtest.testing.Infos.suite;
import static dev.dbtest.testing.Infos.test;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.BenchmarkGroupInfo.Parameter;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.RowChoice;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestSuiteInfo;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseFilterTest {

  private static final Set<CaseKind> ALL = EnumSet.allOf(CaseKind.class);

  private static final TestSuiteInfo TRANSFERS =
      suite(
          "com.acme.TransferSuite",
          CaseKind.UNIT,
          List.of(
              test("com.acme.TransferSuite", "moves", "moves money", false, "fast"),
              test("com.acme.TransferSuite", "adds", "adds", true, "fast", "db")));
  private static final TestSuiteInfo ORDERS =
      suite(
          "com.acme.OrderSuite",
          CaseKind.INTEGRATION,
          List.of(test("com.acme.OrderSuite", "orders", "slow", "db")));
  private static final BenchmarkGroupInfo PARSING =
      group(
          "com.acme.ParseGroup",
          benchmark(
              "com.acme.ParseGroup",
              "parse",
              Tags.of("json"),
              new Parameter("size", List.of("1", "1024"))),
          benchmark("com.acme.ParseGroup", "skip", Tags.of("json")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.acme.Outer$Inner#moves",
        "com.acme.Outer.Inner#moves",
        "Outer$Inner#moves",
        "Outer.Inner#moves",
        "Outer.Inner",
        "*.Inner#moves"
      })
  void aClassInsideAnotherIsCalledAsTheJvmDoesOrAsItsSourceDoes(String pattern) {
    TestSuiteInfo outer =
        suite(
            "com.acme.Outer",
            CaseKind.UNIT,
            List.of(
                test("com.acme.Outer", "stays", "stays", false),
                test("com.acme.Outer$Inner", "moves", "moves", false)));

    Selection selection =
        new CaseFilter(ALL, List.of(GlobPattern.of(pattern)), List.of(), null)
            .select(List.of(outer), List.of());

    assertThat(cases(selection)).containsExactly("com.acme.Outer$Inner#moves");
  }

  @Test
  void letsEverythingThroughByDefault() {
    Selection selection = CaseFilter.ALL.select(List.of(TRANSFERS, ORDERS), List.of(PARSING));

    assertThat(cases(selection))
        .containsExactly(
            "com.acme.TransferSuite#moves",
            "com.acme.TransferSuite#adds",
            "com.acme.OrderSuite#orders",
            "com.acme.ParseGroup#parse[size=1]",
            "com.acme.ParseGroup#parse[size=1024]",
            "com.acme.ParseGroup#skip");
    assertThat(selection.suites().get(0)).isSameAs(TRANSFERS);
    assertThat(selection.unmatched()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.acme.TransferSuite#moves",
        "TransferSuite#moves",
        "moves",
        "moves money",
        "*#moves",
        "Transfer*#m*",
        "mov?s",
        "com.*#moves"
      })
  void aPatternMayNameACaseInManyWays(String pattern) {
    assertThat(cases(select(ALL, List.of(pattern), null)))
        .containsExactly("com.acme.TransferSuite#moves");
  }

  @ParameterizedTest
  @ValueSource(strings = {"com.acme.TransferSuite", "TransferSuite", "Transfer*", "*Transfer*"})
  void aPatternOnTheClassSelectsAllOfIt(String pattern) {
    assertThat(cases(select(ALL, List.of(pattern), null)))
        .containsExactly("com.acme.TransferSuite#moves", "com.acme.TransferSuite#adds");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.acme.ParseGroup#parse[size=1024]",
        "ParseGroup#parse[size=1024]",
        "parse[size=1024]",
        "*size=1024*",
        "Parse*[*1024]"
      })
  void aPatternMayNameTheParametersOfABenchmark(String pattern) {
    Selection selection = select(ALL, List.of(pattern), null);

    assertThat(cases(selection)).containsExactly("com.acme.ParseGroup#parse[size=1024]");
    assertThat(selection.groups().get(0).benchmarks()).hasSize(1);
  }

  @Test
  void aPatternMayNameOneRowOfATest() {
    Selection selection = select(ALL, List.of("TransferSuite#adds[2]"), null);

    CaseId adds = CaseId.of("com.acme.TransferSuite", "adds");
    assertThat(cases(selection)).containsExactly("com.acme.TransferSuite#adds");
    assertThat(rowsOf(selection, adds).includes("2", "")).isTrue();
    assertThat(rowsOf(selection, adds).includes("1", "")).isFalse();
  }

  @Test
  void aPatternMayNameARowInABranch() {
    Selection selection = select(ALL, List.of("TransferSuite#adds[2.1]"), null);

    CaseId adds = CaseId.of("com.acme.TransferSuite", "adds");
    assertThat(rowsOf(selection, adds).includes("2.1", "")).isTrue();
    assertThat(rowsOf(selection, adds).includes("2", "")).isFalse();
  }

  @Test
  void aStarInTheBracketsMeansEveryRow() {
    Selection selection = select(ALL, List.of("adds[*]"), null);

    assertThat(rowsOf(selection, CaseId.of("com.acme.TransferSuite", "adds")).isAll()).isTrue();
  }

  @Test
  void aTestWithoutRowsHasNoSecondRow() {
    assertThat(select(ALL, List.of("moves[2]"), null).isEmpty()).isTrue();
  }

  @Test
  void severalPatternsAddUp() {
    assertThat(cases(select(ALL, List.of("moves", "skip"), null)))
        .containsExactly("com.acme.TransferSuite#moves", "com.acme.ParseGroup#skip");
  }

  @Test
  void excludesTakeAway() {
    CaseFilter filter =
        CaseFilter.of(ALL, List.of(), List.of("OrderSuite", "*[size=1]", "adds[3]"), null);

    Selection selection = filter.select(List.of(TRANSFERS, ORDERS), List.of(PARSING));

    assertThat(cases(selection))
        .containsExactly(
            "com.acme.TransferSuite#moves",
            "com.acme.TransferSuite#adds",
            "com.acme.ParseGroup#parse[size=1024]",
            "com.acme.ParseGroup#skip");
    RowChoice rows = rowsOf(selection, CaseId.of("com.acme.TransferSuite", "adds"));
    assertThat(rows.includes("3", "")).isFalse();
    assertThat(rows.includes("4", "")).isTrue();
  }

  @Test
  void excludingTheOnlyChosenRowLeavesNothing() {
    CaseFilter filter = CaseFilter.of(ALL, List.of("adds[3]"), List.of("adds[3]"), null);

    assertThat(filter.select(List.of(TRANSFERS), List.of()).isEmpty()).isTrue();
  }

  @Test
  void tagsAndPatternsMustBothMatch() {
    assertThat(cases(select(ALL, List.of("*Suite"), "db and not slow")))
        .containsExactly("com.acme.TransferSuite#adds");
  }

  @Test
  void kindsChooseWhatTheCommandRuns() {
    assertThat(cases(select(EnumSet.of(CaseKind.INTEGRATION), List.of(), null)))
        .containsExactly("com.acme.OrderSuite#orders");
  }

  @Test
  void aPatternWithoutAMatchIsNamedWithWhatIsNear() {
    Selection selection = select(ALL, List.of("moves", "TrasferSuite"), null);

    assertThat(selection.unmatched())
        .extracting(unmatched -> unmatched.problem().text())
        .containsExactly(
            "--pattern 'TrasferSuite': no case matches this pattern. Did you mean TransferSuite?");
    assertThat(selection.isEmpty()).isFalse();
  }

  @Test
  void anUnknownTagIsNamedWithWhatIsNear() {
    assertThat(select(ALL, List.of(), "fst or db").unmatched())
        .extracting(unmatched -> unmatched.problem().text())
        .containsExactly("--tags 'fst': no case has this tag. Did you mean fast?");
  }

  @Test
  void aPatternThatOnlyAnotherCommandRunsSaysWhich() {
    assertThat(select(EnumSet.of(CaseKind.UNIT), List.of("ParseGroup"), null).unmatched())
        .extracting(unmatched -> unmatched.problem().text())
        .containsExactly(
            "--pattern 'ParseGroup': no case matches this pattern. "
                + "It matches benchmarks, which dbtest bench runs.");
  }

  @Test
  void aTagThatOnlyAnotherCommandKnowsSaysWhich() {
    assertThat(select(EnumSet.of(CaseKind.UNIT), List.of(), "slow").unmatched())
        .extracting(unmatched -> unmatched.problem().text())
        .containsExactly(
            "--tags 'slow': no case has this tag. "
                + "It matches integration tests, which dbtest integration runs.");
  }

  @Test
  void saysWhenOnlyTheCombinationMatchesNothing() {
    assertThat(select(ALL, List.of("moves"), "slow").unmatched())
        .extracting(Unmatched::part)
        .containsExactly(Unmatched.Part.TOGETHER);
  }

  @Test
  void anExcludeThatExcludesNothingIsOnlyAWarning() {
    CaseFilter filter = CaseFilter.of(ALL, List.of(), List.of("Nothing"), null);

    assertThat(filter.select(List.of(TRANSFERS), List.of()).unmatched())
        .extracting(unmatched -> unmatched.problem().severity().name())
        .containsExactly("WARNING");
  }

  @Test
  void anEmptyProjectIsNotTheFaultOfTheFilter() {
    assertThat(CaseFilter.ALL.select(List.of(), List.of()).unmatched()).isEmpty();
  }

  @Test
  void refusesWhatIsMalformed() {
    assertThatThrownBy(() -> CaseFilter.of(ALL, List.of(""), List.of(), null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CaseFilter.of(ALL, List.of(), List.of(), "a b"))
        .isInstanceOf(TagExpressionException.class);
  }

  @Test
  void aBenchmarkWithTooManyCasesIsAProblemAndTheOthersStay() {
    Parameter wide = new Parameter("wide", Collections.nCopies(1000, "1"));
    Parameter wider = new Parameter("wider", Collections.nCopies(1000, "1"));
    BenchmarkGroupInfo huge = group("Huge", benchmark("Huge", "all", wide, wider));

    Selection selection = CaseFilter.ALL.select(List.of(), List.of(huge, PARSING));

    assertThat(selection.problems())
        .extracting(problem -> problem.subject())
        .containsExactly("Huge#all");
    assertThat(selection.benchmarks()).hasSize(3);
  }

  private static Selection select(
      Set<CaseKind> kinds, List<String> patterns, @Nullable String tags) {
    return CaseFilter.of(kinds, patterns, List.of(), tags)
        .select(List.of(TRANSFERS, ORDERS), List.of(PARSING));
  }

  private static List<String> cases(Selection selection) {
    return Stream.concat(
            selection.suites().stream()
                .flatMap(suite -> suite.tests().stream())
                .map(test -> test.id().text()),
            selection.benchmarks().stream().map(CaseId::text))
        .toList();
  }

  private static RowChoice rowsOf(Selection selection, CaseId test) {
    return selection.rows().getOrDefault(test, RowChoice.ALL);
  }

  @Test
  void admitsNamesOfBenchmarksAsItWouldSelectThem() {
    Set<CaseKind> benchmarks = EnumSet.of(CaseKind.BENCHMARK);
    CaseFilter json = CaseFilter.of(benchmarks, List.of("Json*"), List.of("*#slow"), null);

    assertThat(json.admits("p.JsonGroup.parse")).isTrue();
    assertThat(json.admits("p.JsonGroup.slow")).isFalse();
    assertThat(json.admits("p.XmlGroup.parse")).isFalse();
    assertThat(CaseFilter.of(benchmarks, List.of(), List.of(), "fast").admits("p.G.m")).isFalse();
    assertThat(CaseFilter.of(EnumSet.of(CaseKind.UNIT), List.of(), List.of(), null).admits("p.G.m"))
        .isFalse();
  }
}
