package dev.dbtest.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Environment;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Limits;
import dev.dbtest.model.Mode;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.Problem;
import dev.dbtest.model.Round;
import dev.dbtest.model.RunResult;
import dev.dbtest.report.SampleBenchmark;
import dev.dbtest.report.SampleRuns;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoredRunsTest {

  @Test
  void putsEachBenchmarkBehindItselfInTheOldRun() {
    StoredRuns runs =
        between(
            List.of(parse("tree").build(), parse("tokens").build()),
            List.of(parse("tokens").build(), parse("tree").build()));

    assertThat(runs.benchmarks())
        .extracting(result -> result.id().text())
        .containsExactly(
            "com.acme.Parse#tokens[run=old.json]",
            "com.acme.Parse#tokens[run=new.json]",
            "com.acme.Parse#tree[run=old.json]",
            "com.acme.Parse#tree[run=new.json]");
    assertThat(runs.benchmarks().get(1).reference()).isEqualTo(runs.benchmarks().get(0).id());
    assertThat(runs.benchmarks())
        .extracting(BenchmarkResult::baseline)
        .containsExactly(true, false, true, false);
    assertThat(runs.problems()).isEmpty();
  }

  @Test
  void tellsParametersAndModesApart() {
    StoredRuns runs =
        between(
            List.of(
                parse("tree").with("size", "1").build(), parse("tree").with("size", "2").build()),
            List.of(
                parse("tree").with("size", "2").build(),
                parse("tree").with("size", "1").mode(Mode.THROUGHPUT).build()));

    assertThat(runs.benchmarks())
        .extracting(result -> result.reference() == null ? "" : result.reference().text())
        .containsExactly("", "com.acme.Parse#tree[size=2,run=old.json]", "");
    assertThat(texts(runs.problems()))
        .containsExactly(
            "new.json: lacks benchmarks that old.json has: com.acme.Parse#tree[size=1]. If one has"
                + " a new name since, --renamed OLD=NEW compares it.");
  }

  @Test
  void knowsABenchmarkAgainWhoseModeIsAmongItsParameters() {
    StoredRuns runs =
        between(
            List.of(parse("tree").with("mode", "avgt").build()), List.of(parse("tree").build()));

    assertThat(runs.benchmarks()).hasSize(2);
  }

  @Test
  void comparesARunWithItsOwnFileOfJmhByTheMeanOfRounds() {
    BenchmarkResult own = withRounds(new Round(10, 300), new Round(20, 100));
    BenchmarkResult ofJmh = withRounds(new Round(10, 0), new Round(20, 0));

    for (StoredRuns runs :
        List.of(between(List.of(own), List.of(ofJmh)), between(List.of(ofJmh), List.of(own)))) {
      assertThat(runs.benchmarks())
          .allSatisfy(
              result ->
                  assertThat(ForkTimes.times(result.forks(), result.settings()))
                      .containsExactly(15));
    }
  }

  @Test
  void countsOperationsWhereBothRunsDo() {
    BenchmarkResult own = withRounds(new Round(10, 300), new Round(20, 100));

    assertThat(between(List.of(own), List.of(own)).benchmarks())
        .allSatisfy(
            result ->
                assertThat(ForkTimes.times(result.forks(), result.settings()))
                    .containsExactly(12.5));
  }

  @Test
  void knowsAParameterAgainFromWhichJmhHasTakenItsControlCharacters() {
    StoredRuns runs =
        between(
            List.of(parse("tree").with("text", "ab").build()),
            List.of(parse("tree").with("text", "a\nb").build()));

    assertThat(runs.benchmarks()).hasSize(2);
    assertThat(runs.problems()).isEmpty();
  }

  @Test
  void takesNoParameterForAnotherThatIsThereItself() {
    StoredRuns runs =
        between(
            List.of(parse("tree").with("text", "ab").build()),
            List.of(
                parse("tree").with("text", "a\nb").build(),
                parse("tree").with("text", "ab").build()));

    assertThat(runs.benchmarks())
        .extracting(result -> result.reference() == null ? "" : result.reference().text())
        .containsExactly("", "", "com.acme.Parse#tree[text=ab,run=old.json]");
  }

  @Test
  void knowsANestedClassAgainWhichJmhWritesWithADot() {
    StoredRuns runs =
        between(
            List.of(SampleBenchmark.of("com.acme.Outer.Inner", "tree").build()),
            List.of(SampleBenchmark.of("com.acme.Outer$Inner", "tree").build()));

    assertThat(runs.benchmarks())
        .extracting(result -> result.id().className())
        .containsExactly("com.acme.Outer$Inner", "com.acme.Outer$Inner");
  }

  @Test
  void comparesWithNothingWhatTheOldRunDidNotMeasure() {
    Outcome failed = new Outcome.Errored(Failure.of(Failure.Phase.MEASUREMENT, "exit", "exit 1"));
    StoredRuns runs =
        between(List.of(parse("tree").outcome(failed).build()), List.of(parse("tree").build()));

    assertThat(runs.benchmarks()).hasSize(1);
    // It has a reference, so that reports say that this one was not measured.
    assertThat(runs.benchmarks().get(0).reference()).isNotNull();
  }

  @Test
  void keepsWhatFailedInTheNewRun() {
    Outcome failed = new Outcome.Errored(Failure.of(Failure.Phase.MEASUREMENT, "exit", "exit 1"));

    assertThat(
            between(List.of(parse("tree").build()), List.of(parse("tree").outcome(failed).build()))
                .benchmarks())
        .extracting(BenchmarkResult::outcome)
        .contains(failed);
  }

  @Test
  void hasNoGatesAndNoConfirmations() {
    StoredRuns runs =
        between(
            List.of(parse("tree").limits(1.1, 5.0, 0.0).confirmedAt(9).build()),
            List.of(parse("tree").limits(1.1, 5.0, 0.0).confirmedAt(9).build()));

    assertThat(runs.benchmarks())
        .allSatisfy(
            result -> {
              assertThat(result.limits()).isEqualTo(Limits.NONE);
              assertThat(result.confirmation()).isNull();
            });
  }

  @Test
  void warnsOfOtherMachines() {
    RunResult old = run(List.of(parse("tree").build()), Map.of("cpu", "A", "jdk", "17"), List.of());
    RunResult recent =
        run(List.of(parse("tree").build()), Map.of("cpu", "B", "jdk", "17"), List.of());

    assertThat(
            texts(
                new StoredRuns(new StoredRun("old.json", old), new StoredRun("new.json", recent))
                    .problems()))
        .singleElement()
        .asString()
        .startsWith(
            "old.json, new.json: the runs are from different machines or JVMs (cpu: A, then B)");
  }

  @Test
  void warnsOfOtherSettings() {
    StoredRuns runs =
        between(
            List.of(parse("tree").threads(1).build(), parse("tokens").threads(1).build()),
            List.of(parse("tree").threads(4).build(), parse("tokens").threads(4).build()));

    assertThat(texts(runs.problems()))
        .containsExactly(
            "old.json, new.json: measured with different settings: com.acme.Parse#tree (threads: 1, then 4) and 1 more."
                + " Measure both with the same settings.");
  }

  @Test
  void tellsWhatTheRunsThemselvesWarnedOf() {
    Problem busy = Problem.error("com.acme.Parse", "the machine was busy.", "Wait.");
    Problem hot = Problem.warning("cpu", "it was throttled.", "");
    RunResult old = run(List.of(parse("tree").build()), Map.of(), List.of(busy));
    RunResult recent = run(List.of(parse("tree").build()), Map.of(), List.of(hot));

    assertThat(
            new StoredRuns(new StoredRun("old.json", old), new StoredRun("new.json", recent))
                .problems())
        .containsExactly(
            Problem.warning("old.json: com.acme.Parse", "the machine was busy.", "Wait."),
            Problem.warning("new.json: cpu", "it was throttled.", ""));
  }

  @Test
  void callsItsColumnByAnotherNameWhereAParameterHasIt() {
    StoredRuns runs =
        between(
            List.of(parse("tree").with("run", "fast").build()),
            List.of(parse("tree").with("run", "fast").build()));

    assertThat(runs.benchmarks().get(1).id().row().values())
        .isEqualTo(Map.of("run", "fast", "stored run", "new.json"));
  }

  @Test
  void namesAFewOfManyThatAreMissing() {
    List<BenchmarkResult> old =
        List.of(
            parse("a").build(),
            parse("b").build(),
            parse("c").build(),
            parse("d").build(),
            parse("e").build(),
            parse("f").build(),
            parse("g").build());

    assertThat(texts(between(old, List.of(parse("a").build())).problems()))
        .singleElement()
        .asString()
        .contains("#b, ", "#f and 1 more")
        .doesNotContain("#g");
  }

  private static BenchmarkResult withRounds(Round... rounds) {
    BenchmarkResult sample = parse("tree").build();
    Fork fork =
        new Fork(
            1, 1, Instant.EPOCH, Duration.ZERO, List.of(), List.of(rounds), List.of(), List.of());
    return new BenchmarkResult(
        sample.id(),
        sample.displayName(),
        sample.tags(),
        false,
        sample.settings(),
        Limits.NONE,
        sample.outcome(),
        List.of(fork));
  }

  private static SampleBenchmark parse(String method) {
    return SampleBenchmark.of("com.acme.Parse", method);
  }

  private static StoredRuns between(List<BenchmarkResult> old, List<BenchmarkResult> recent) {
    return new StoredRuns(
        new StoredRun("old.json", SampleRuns.run(List.of(), old)),
        new StoredRun("new.json", SampleRuns.run(List.of(), recent)));
  }

  private static RunResult run(
      List<BenchmarkResult> benchmarks, Map<String, String> facts, List<Problem> problems) {
    return new RunResult(
        "1",
        "0.1.0",
        "dbtest bench",
        1,
        Instant.EPOCH,
        Duration.ZERO,
        false,
        new Environment(facts),
        problems,
        List.of(),
        benchmarks);
  }

  private static List<String> texts(List<Problem> problems) {
    return problems.stream().map(Problem::text).toList();
  }
}
