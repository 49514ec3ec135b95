package dev.dbtest.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.cli.options.Option.Carried;
import dev.dbtest.cli.process.FakeSurroundings;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.summary.RepeatCommand;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RepeatWordsTest {

  private static final Surroundings SURROUNDINGS = new FakeSurroundings().make();

  private static final CaseId TEST = CaseId.of("shop.TransferSuite", "moves");
  private static final CaseId BENCHMARK = CaseId.of("shop.SumGroup", "loop");
  private static final CaseId REFERENCE = CaseId.of("shop.SumGroup", "stream");

  /** Options of runs that leave one case as it was; whoever adds one says here why. */
  private static final Set<Option> LEAVE_A_CASE_AS_IT_WAS =
      EnumSet.of(
          // A repeat is to see the sources of today.
          Option.NO_BUILD,
          // The report names the seed of the run, also where the command line gave none.
          Option.SEED,
          // About several cases.
          Option.FAIL_FAST,
          Option.MAX_FAIL,
          Option.RESUME,
          Option.JOBS,
          Option.ORDER,
          Option.RERUN_FAILED,
          // About whether anything is run.
          Option.DRY_RUN,
          Option.SHARD,
          Option.PLAN,
          Option.RECORD,
          Option.QUEUE,
          Option.SPLIT_CLASSES,
          Option.REPLICATE,
          Option.OUT,
          Option.YES,
          // About what is shown.
          Option.SLOW,
          Option.OUTPUT,
          Option.DEBUG,
          // About what turns a run red.
          Option.FAIL_ON_FLAKY,
          Option.FAIL_ON);

  @ParameterizedTest
  @EnumSource(Option.class)
  void everyOptionSaysWhatItsGroupDemands(Option option) {
    Set<Carried> possible =
        LEAVE_A_CASE_AS_IT_WAS.contains(option)
            ? EnumSet.of(Carried.NEVER)
            : switch (option.group()) {
              case SELECTION, CLUSTER, STORED, REPORT, GENERAL -> EnumSet.of(Carried.NEVER);
              case PROJECT, RUN -> EnumSet.of(Carried.ALWAYS);
              case SUITES -> EnumSet.of(Carried.FOR_TESTS);
              case BENCHMARKS -> EnumSet.of(Carried.FOR_BENCHMARKS, Carried.FOR_COMPARISONS);
            };

    assertThat(option.carried()).isIn(possible);
  }

  @Test
  void carryAllThatATestNeedsAndNothingElse() {
    String command = everything().of(TEST, CaseKind.UNIT, 1);

    assertThat(labelsIn(command))
        .containsExactlyInAnyOrderElementsOf(
            labels(Option.PATTERN, Option.SEED, EnumSet.of(Carried.ALWAYS, Carried.FOR_TESTS)));
  }

  @Test
  void carryAllThatABenchmarkNeedsAndNothingElse() {
    String command = everything().of(BENCHMARK, CaseKind.BENCHMARK, 1);

    assertThat(labelsIn(command))
        .containsExactlyInAnyOrderElementsOf(
            labels(
                Option.PATTERN, Option.SEED, EnumSet.of(Carried.ALWAYS, Carried.FOR_BENCHMARKS)));
  }

  @Test
  void carryWhatAComparisonNeedsWhereThereIsOne() {
    String command = everything().ofBenchmark(BENCHMARK, REFERENCE, 1);

    assertThat(labelsIn(command))
        .contains("--fork-timeout", "--precision", "--budget", "--baseline", "--against")
        .containsAll(
            labels(
                Option.PATTERN,
                Option.SEED,
                EnumSet.complementOf(EnumSet.of(Carried.NEVER, Carried.FOR_TESTS))));
  }

  @Test
  void carryEachValueOfAnOptionThatRepeats() throws UsageException {
    Arguments arguments =
        CommandLineParser.parse(
            List.of("bench", "--param", "size=1", "--param", "kind=a b", "--jvm-arg=-Xmx1g"));

    assertThat(RepeatWords.of(SURROUNDINGS, arguments).of(BENCHMARK, CaseKind.BENCHMARK, 3))
        .isEqualTo(
            "dbtest bench --jvm-arg -Xmx1g --param size=1 --param 'kind=a b'"
                + " --pattern 'shop.SumGroup#loop' --seed 3");
  }

  @Test
  void leaveOutWhatAGoalOfMavenSaysAnew() throws UsageException {
    Arguments arguments =
        CommandLineParser.parse(
            List.of("unit", "--project", "/p", "-Pfast", "--maven-arg=-o", "--jvm-arg=-Xmx1g"));
    Surroundings maven = new FakeSurroundings().calledAs("mvn g:a:1:").make();

    assertThat(RepeatWords.of(maven, arguments).of(TEST, CaseKind.UNIT, 3))
        .isEqualTo(
            "mvn g:a:1:unit \"-Ddbtest.args=--jvm-arg -Xmx1g --pattern 'shop.TransferSuite#moves'"
                + " --seed 3\"");
  }

  /** What a command line with every option there is makes of a case. */
  private static RepeatCommand everything() {
    Map<Option, List<String>> values = new EnumMap<>(Option.class);
    for (Option option : Option.values()) {
      values.put(option, option.takes() == Option.Takes.NOTHING ? List.of() : List.of("x"));
    }
    return RepeatWords.of(SURROUNDINGS, new Arguments(Command.ALL, values, List.of(), List.of()));
  }

  private static Set<String> labels(Option one, Option other, Set<Carried> carried) {
    return Stream.concat(
            Stream.of(one, other),
            Stream.of(Option.values()).filter(option -> carried.contains(option.carried())))
        .map(Option::label)
        .collect(Collectors.toSet());
  }

  private static List<String> labelsIn(String command) {
    List<String> labels = new ArrayList<>();
    for (String word : command.split(" ", -1)) {
      if (word.startsWith("--")) {
        labels.add(word);
      }
    }
    return labels;
  }
}
