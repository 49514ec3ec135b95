package dev.dbtest.plan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.BenchmarkGroupInfo.Declared;
import dev.dbtest.model.BenchmarkGroupInfo.Parameter;
import dev.dbtest.model.BenchmarkInfo;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Limits;
import dev.dbtest.model.ListedBenchmark;
import dev.dbtest.model.Mode;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.Problem;
import dev.dbtest.model.ScoreClock;
import dev.dbtest.model.Tags;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BenchmarkPlannerTest {

  private static final Parameter SIZE = new Parameter("size", List.of("1", "2"));
  private static final BenchmarkGroupInfo GROUP =
      group(benchmark("fast", false, SIZE), benchmark("base", true, SIZE));

  @Test
  void comparesVariantsWithTheBaselineOfTheSameRow() {
    BenchmarkPlan plan = plan(GROUP, null, null);

    assertThat(references(plan))
        .containsExactly(
            "p.G#fast[size=1] -> p.G#base[size=1]",
            "p.G#fast[size=2] -> p.G#base[size=2]",
            "p.G#base[size=1] -> null",
            "p.G#base[size=2] -> null");
  }

  @Test
  void comparesWithAnotherMethodWhereTheCommandSaysSo() {
    BenchmarkPlan plan = plan(GROUP, new BaselineChoice.OfMethod("fast"), null);

    assertThat(references(plan))
        .contains("p.G#base[size=1] -> p.G#fast[size=1]", "p.G#fast[size=1] -> null");
  }

  @Test
  void comparesRowsWithTheNamedOne() {
    BenchmarkPlan plan = plan(GROUP, new BaselineChoice.OfParameter("size", "2"), null);

    assertThat(references(plan))
        .containsExactly(
            "p.G#fast[size=1] -> p.G#fast[size=2]",
            "p.G#fast[size=2] -> null",
            "p.G#base[size=1] -> p.G#base[size=2]",
            "p.G#base[size=2] -> null");
  }

  @Test
  void saysWhatRowsThereAreWhenTheNamedOneIsNot() {
    BenchmarkPlan plan = plan(GROUP, new BaselineChoice.OfParameter("size", "3"), null);

    assertThat(plan.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.remedy()).contains("param:size=1, param:size=2"));
  }

  @Test
  void comparesEachCaseWithItselfInAnotherBuild() {
    BenchmarkPlan plan = plan(group(benchmark("m", false)), null, "old.jar");

    assertThat(references(plan))
        .containsExactly("p.G#m[build=old.jar] -> null", "p.G#m -> p.G#m[build=old.jar]");
    assertThat(plan.cases().get(0).build()).isEqualTo("old.jar");
    assertThat(plan.cases().get(0).target()).isEqualTo(CaseId.of("p.G", "m"));
  }

  @Test
  void measuresWhatTheOtherBuildLacksInThisBuildAlone() {
    BenchmarkPlan plan = planAgainst(listed("p.G.old", Mode.AVERAGE_TIME), "old", "added");

    assertThat(references(plan))
        .containsExactly(
            "p.G#old[build=old.jar] -> null",
            "p.G#old -> p.G#old[build=old.jar]",
            "p.G#added -> null");
    assertThat(plan.problems())
        .singleElement()
        .isEqualTo(
            Problem.warning(
                "old.jar",
                "it lacks p.G#added, so there is nothing to compare with and no gate for a change.",
                ""));
  }

  @Test
  void comparesNothingWhereParametersDiffer() {
    ListedBenchmark other =
        new ListedBenchmark(
            "p.G.m", declared(Mode.AVERAGE_TIME), List.of(new Parameter("size", List.of("1"))), 1);

    BenchmarkPlan plan = planAgainst(other, "m");

    assertThat(references(plan)).containsExactly("p.G#m -> null");
    assertThat(plan.problems().get(0).message())
        .startsWith("it lacks p.G#m with the parameters of today");
  }

  @Test
  void namesWhatOnlyTheOtherBuildHas() {
    BenchmarkPlan plan = planAgainst(listed("p.G.gone", Mode.AVERAGE_TIME), "m");

    assertThat(plan.problems())
        .extracting(Problem::message)
        .contains("only this build has p.G.gone, which was not measured.");
  }

  @Test
  void holdsARatioAgainstTheDeclaredBaselineOnly() {
    BenchmarkGroupInfo group = group(benchmark("m", new Limits(1.1, 250.0, 64.0)));
    Limits withoutRatio = new Limits(null, 250.0, 64.0);

    assertThat(plan(group, null, null).cases().get(0).limits().maxRatio()).isEqualTo(1.1);
    assertThat(plan(group, new BaselineChoice.OfMethod("m"), null).cases().get(0).limits())
        .isEqualTo(withoutRatio);
    assertThat(plan(group, null, "old.jar").cases())
        .extracting(planned -> planned.limits())
        .containsExactly(Limits.NONE, withoutRatio);
  }

  @Test
  void makesACaseOfEachModeThatTheAuthorAsksFor() {
    BenchmarkGroupInfo group = group(benchmark("m", false));
    ModuleListing listing =
        new ModuleListing(
            List.of(listed("p.G.m", Mode.THROUGHPUT), listed("p.G.m", Mode.SAMPLE_TIME)), null);

    BenchmarkPlan plan = plan(group, listing, BenchmarkOptions.NONE, null);

    assertThat(plan.cases())
        .extracting(planned -> planned.id().text() + " " + planned.settings().mode())
        .containsExactly("p.G#m[mode=thrpt] THROUGHPUT", "p.G#m[mode=sample] SAMPLE_TIME");
  }

  @Test
  void addsParametersThatOnlyJmhKnows() {
    BenchmarkGroupInfo group = group(benchmark("m", false));
    ListedBenchmark entry =
        new ListedBenchmark(
            "p.G.m",
            declared(Mode.AVERAGE_TIME),
            List.of(new Parameter("hidden", List.of("a", "b"))),
            1);

    BenchmarkPlan plan =
        plan(group, new ModuleListing(List.of(entry), null), BenchmarkOptions.NONE, null);

    assertThat(plan.cases())
        .extracting(planned -> planned.target().text())
        .containsExactly("p.G#m[hidden=a]", "p.G#m[hidden=b]");
  }

  @Test
  void endsACaseThatWasNotGeneratedAsAnError() {
    BenchmarkPlan plan =
        plan(
            group(benchmark("m", false)),
            new ModuleListing(List.of(), null),
            BenchmarkOptions.NONE,
            null);

    assertThat(plan.runnable()).isEmpty();
    assertThat(plan.cases().get(0).endsAtOnce().orElseThrow()).isInstanceOf(Outcome.Errored.class);
  }

  @Test
  void saysWhyTheListCannotBeRead() {
    Failure failure = Failure.of(Failure.Phase.LOAD, "broken", "of another version");

    BenchmarkPlan plan =
        plan(
            group(benchmark("m", false)),
            new ModuleListing(List.of(), failure),
            BenchmarkOptions.NONE,
            null);

    assertThat(plan.cases().get(0).endsAtOnce()).contains(new Outcome.Errored(failure));
  }

  @Test
  void leavesOutWhatItsAuthorSkips() {
    BenchmarkInfo skipped =
        new BenchmarkInfo(
            CaseId.of("p.G", "m"),
            "m",
            Tags.NONE,
            "not today",
            false,
            Limits.NONE,
            Declared.NOTHING,
            List.of());

    BenchmarkPlan plan = plan(group(skipped), null, null);

    assertThat(plan.cases().get(0).endsAtOnce()).contains(new Outcome.Skipped("not today"));
  }

  @Test
  void putsAReferenceAndItsVariantsIntoOneSet() {
    BenchmarkPlan plan = plan(GROUP, null, null);

    assertThat(plan.comparisonSets())
        .extracting(set -> set.members().stream().map(member -> member.id().text()).toList())
        .containsExactly(
            List.of("p.G#fast[size=1]", "p.G#base[size=1]"),
            List.of("p.G#fast[size=2]", "p.G#base[size=2]"));
  }

  /** The plan of a group with these benchmarks, where the other build has a single one. */
  private static BenchmarkPlan planAgainst(ListedBenchmark other, String... methods) {
    List<BenchmarkInfo> benchmarks =
        Stream.of(methods).map(method -> benchmark(method, false)).toList();
    List<ListedBenchmark> here =
        Stream.of(methods).map(method -> listed("p.G." + method, Mode.AVERAGE_TIME)).toList();
    return new BenchmarkPlanner(BenchmarkOptions.NONE, 4)
        .plan(
            List.of(group(benchmarks.toArray(BenchmarkInfo[]::new))),
            benchmarks.stream().map(BenchmarkInfo::id).toList(),
            Map.of("", new ModuleListing(here, null)),
            new OtherListings(
                "old.jar",
                Map.of("", new ModuleListing(List.of(other), null)),
                name -> name.startsWith("p.G.")));
  }

  private static BenchmarkPlan plan(
      BenchmarkGroupInfo group, @Nullable BaselineChoice baseline, @Nullable String against) {
    BenchmarkOptions options =
        new BenchmarkOptions(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            true,
            List.of(),
            Map.of(),
            ScoreClock.WALL,
            baseline);
    List<ListedBenchmark> listed =
        group.benchmarks().stream()
            .map(
                benchmark ->
                    new ListedBenchmark(
                        "p.G." + benchmark.id().method(),
                        declared(Mode.AVERAGE_TIME),
                        benchmark.parameters(),
                        1))
            .toList();
    return plan(group, new ModuleListing(listed, null), options, against);
  }

  private static BenchmarkPlan plan(
      BenchmarkGroupInfo group,
      ModuleListing listing,
      BenchmarkOptions options,
      @Nullable String against) {
    List<CaseId> all =
        group.benchmarks().stream().flatMap(benchmark -> benchmark.cases().stream()).toList();
    return new BenchmarkPlanner(options, 4)
        .plan(
            List.of(group),
            all,
            Map.of("", listing),
            against == null ? null : new OtherListings(against, Map.of("", listing), name -> true));
  }

  private static List<String> references(BenchmarkPlan plan) {
    return plan.cases().stream()
        .map(planned -> planned.id().text() + " -> " + planned.reference())
        .toList();
  }

  private static BenchmarkGroupInfo group(BenchmarkInfo... benchmarks) {
    return new BenchmarkGroupInfo(
        "p.G", BenchmarkGroupInfo.Origin.DBTEST, Tags.NONE, null, List.of(benchmarks), "");
  }

  private static BenchmarkInfo benchmark(String method, Limits limits) {
    return new BenchmarkInfo(
        CaseId.of("p.G", method),
        method,
        Tags.NONE,
        null,
        false,
        limits,
        Declared.NOTHING,
        List.of());
  }

  private static BenchmarkInfo benchmark(String method, boolean baseline, Parameter... parameters) {
    return new BenchmarkInfo(
        CaseId.of("p.G", method),
        method,
        Tags.NONE,
        null,
        baseline,
        Limits.NONE,
        Declared.NOTHING,
        List.of(parameters));
  }

  private static ListedBenchmark listed(String name, Mode mode) {
    return new ListedBenchmark(name, declared(mode), List.of(), 1);
  }

  private static Declared declared(Mode mode) {
    return new Declared(mode, null, null, null, null, null, null, List.of());
  }
}
