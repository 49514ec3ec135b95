package dev.dbtest.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.ParameterRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepeatCommandTest {
  private static final CaseId TEST = CaseId.of("com.acme.TransferSuite", "moves");

  @Test
  void namesExactlyTheRow() {
    CaseId row = TEST.withRow(ParameterRow.ofNumber(2, "100 EUR", "100"));

    assertThat(RepeatCommand.BARE.of(row, CaseKind.INTEGRATION, -7))
        .isEqualTo("dbtest integration --pattern 'com.acme.TransferSuite#moves[2]' --seed -7");
  }

  @Test
  void keepsTheOptionsThatTheKindOfCaseNeeds() {
    RepeatCommand command =
        new RepeatCommand(
            List.of("java", "-jar", "b.jar"),
            List.of("--jvm", "17"),
            List.of("--repeat", "5"),
            List.of("--forks", "3"),
            List.of());

    assertThat(command.of(TEST, CaseKind.UNIT, 1))
        .isEqualTo(
            "java -jar b.jar unit --jvm 17 --repeat 5 --pattern 'com.acme.TransferSuite#moves' --seed 1");
    assertThat(command.of(TEST, CaseKind.BENCHMARK, 1))
        .isEqualTo(
            "java -jar b.jar bench --jvm 17 --forks 3 --pattern 'com.acme.TransferSuite#moves' --seed 1");
  }

  @Test
  void quotesWhatAShellWouldTakeApart() {
    RepeatCommand command =
        new RepeatCommand(
            List.of("./dbtest"),
            List.of("--classpath", "a b/it's:lib/*"),
            List.of(),
            List.of(),
            List.of());

    assertThat(command.of(TEST, CaseKind.UNIT, 1))
        .isEqualTo(
            "./dbtest unit --classpath 'a b/it'\\''s:lib/*' --pattern 'com.acme.TransferSuite#moves' --seed 1");
  }

  @Test
  void namesNoOtherCaseWhereANameLooksLikeAPattern() {
    CaseId odd = CaseId.of("G", "m").withRow(ParameterRow.ofValues(Map.of("s", "a*b?\\*\\c")));

    assertThat(RepeatCommand.BARE.of(odd, CaseKind.BENCHMARK, 1))
        .isEqualTo("dbtest bench --pattern 'G#m[s=a\\*b\\?\\\\\\*\\c]' --seed 1");
  }

  @Test
  void doesNotLetAParameterLeaveItsQuotes() {
    CaseId hostile =
        CaseId.of("Group", "run").withRow(ParameterRow.ofValues(Map.of("s", "'; rm -rf ~\n$(x)")));

    assertThat(RepeatCommand.BARE.of(hostile, CaseKind.BENCHMARK, 1))
        .isEqualTo("dbtest bench --pattern 'Group#run[s='\\''; rm -rf ~?$(x)]' --seed 1");
  }

  @Test
  void measuresTheChosenReferenceToo() {
    CaseId loop = CaseId.of("Sums", "loop");
    CaseId stream = CaseId.of("Sums", "stream");

    assertThat(comparing().ofBenchmark(stream, loop, 1))
        .isEqualTo(
            "dbtest bench --forks 3 --baseline loop --pattern 'Sums#stream' --pattern 'Sums#loop'"
                + " --seed 1");
  }

  @Test
  void choosesNoReferenceForACaseThatHasNone() {
    assertThat(comparing().ofBenchmark(CaseId.of("Sums", "loop"), null, 1))
        .isEqualTo("dbtest bench --forks 3 --pattern 'Sums#loop' --seed 1");
  }

  @Test
  void namesNoCaseOfAnotherBuild() {
    CaseId loop = CaseId.of("Sums", "loop");
    CaseId old = loop.withRow(ParameterRow.ofValues(Map.of("build", "old.jar")));

    assertThat(comparing().ofBenchmark(loop, old, 1))
        .isEqualTo("dbtest bench --forks 3 --baseline loop --pattern 'Sums#loop' --seed 1");
  }

  private static RepeatCommand comparing() {
    return new RepeatCommand(
        List.of("dbtest"),
        List.of(),
        List.of(),
        List.of("--forks", "3"),
        List.of("--baseline", "loop"));
  }
}
