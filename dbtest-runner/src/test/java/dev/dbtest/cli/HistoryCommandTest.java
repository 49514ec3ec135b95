package dev.dbtest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.archive.Archive;
import dev.dbtest.archive.StoredSamples;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.FakeSurroundings;
import dev.dbtest.json.JsonTree;
import dev.dbtest.model.Outcome;
import dev.dbtest.project.ProjectPlaces;
import dev.dbtest.testing.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryCommandTest {

  private static final Outcome PASSED = new Outcome.Passed();

  private final Path temp;
  private final Archive archive;
  private final FakeSurroundings world;

  HistoryCommandTest(@TempDir Path directory) throws IOException {
    temp = directory.toRealPath();
    archive = new Archive(temp.resolve(ProjectPlaces.HISTORY));
    world = new FakeSurroundings().in(temp);
  }

  @Test
  void listsTheLatestRuns() throws Exception {
    for (int i = 0; i < 23; i++) {
      store(i, i == 20 ? StoredSamples.failed() : PASSED, 100);
    }

    assertThat(run()).isEqualTo(ExitCode.PASSED.number());
    Golden.assertThatText(world.out(), "console/history.txt");
    assertThat(world.err()).isEmpty();
  }

  @Test
  void listsRunsForMachines() throws Exception {
    store(1, PASSED, 100);

    assertThat(run("--format", "json")).isEqualTo(ExitCode.PASSED.number());
    Golden.assertThatText(world.out(), "json/history.json");
  }

  @Test
  void listsRunsOfABranch() throws Exception {
    store(1, PASSED, 100);
    archive.store(StoredSamples.run(2, "other", PASSED, 100));

    assertThat(run("--branch", "other")).isEqualTo(ExitCode.PASSED.number());
    assertThat(world.out()).contains("02c0ffee").doesNotContain("01c0ffee");
    assertThat(run("--branch", "none")).isEqualTo(ExitCode.NOTHING.number());
    assertThat(world.err()).contains("has no run of branch none.");
  }

  @Test
  void listsRunsOfAMachineByTheNameOfItsProcessor() throws Exception {
    store(1, PASSED, 100);

    assertThat(run("--machine", "acme")).isEqualTo(ExitCode.PASSED.number());
    assertThat(run("--machine", "other")).isEqualTo(ExitCode.NOTHING.number());
  }

  @Test
  void showsATestOverTimeAndSinceWhenItFails() throws Exception {
    for (int i = 0; i < 12; i++) {
      store(i, i == 4 ? StoredSamples.flaky() : i > 9 ? StoredSamples.failed() : PASSED, 100);
    }

    assertThat(run("TransferSuite#settles")).isEqualTo(ExitCode.PASSED.number());
    Golden.assertThatText(world.out(), "console/history-test.txt");
  }

  @Test
  void showsWhereABenchmarkMovedAndHowToFindOut() throws Exception {
    for (int i = 0; i < 24; i++) {
      store(i, PASSED, (i < 13 ? 100 : 124) + 0.3 * (i % 4));
    }

    assertThat(run("Parse*", "--limit", "5")).isEqualTo(ExitCode.PASSED.number());
    Golden.assertThatText(world.out(), "console/history-benchmark.txt");
  }

  @Test
  void countsAFlakeThoughALaterRunOfTheSameCommitPassed() throws Exception {
    store(1, PASSED, 100);
    store(2, StoredSamples.flaky(), 100);
    store(3, PASSED, 100);

    assertThat(run("--flaky")).isEqualTo(ExitCode.PASSED.number());
    assertThat(world.out()).contains("33 %", "com.acme.TransferSuite#settles");
  }

  @Test
  void listsSlowTestsBySize() throws Exception {
    store(1, PASSED, 100);
    store(2, PASSED, 100);

    assertThat(run("--slowest", "1")).isEqualTo(ExitCode.PASSED.number());
    assertThat(world.out()).contains("settles").doesNotContain("moves");
  }

  @Test
  void putsATestIntoQuarantineUnderItsWholeName() throws Exception {
    store(1, StoredSamples.failed(), 100);

    assertThat(quarantine("TransferSuite#settles")).isEqualTo(ExitCode.PASSED.number());
    assertThat(world.out())
        .startsWith("com.acme.TransferSuite#settles is in quarantine until 2026-12-31 (61 days):");
    assertThat(run("quarantine")).isEqualTo(ExitCode.PASSED.number());
    assertThat(world.out()).contains("2026-12-31", "61 days left", "loses a race");
  }

  @Test
  void knowsARowOfATestInQuarantineByItsValues() throws Exception {
    store(1, PASSED, 100);

    assertThat(quarantine("com.acme.TransferSuite#moves[1]")).isEqualTo(ExitCode.PASSED.number());
    assertThat(world.out()).startsWith("com.acme.TransferSuite#moves[EUR → USD] is in quarantine");
  }

  @Test
  void putsOneTestIntoQuarantineAtATime() throws Exception {
    store(1, PASSED, 100);

    assertThat(quarantine("Transfer*")).isEqualTo(ExitCode.USAGE.number());
    assertThat(world.err())
        .contains(
            "'Transfer*' is 2 tests: com.acme.TransferSuite#moves, com.acme.TransferSuite#settles");
    assertThat(quarantine("Nothing*")).isEqualTo(ExitCode.NOTHING.number());
  }

  @Test
  void warnsOfATestThatNoStoredRunHas() throws Exception {
    store(1, PASSED, 100);

    assertThat(quarantine("com.acme.New#test")).isEqualTo(ExitCode.PASSED.number());
    assertThat(world.err()).contains("no stored run has a test 'com.acme.New#test'");
  }

  @Test
  void aQuarantineHasAReasonAndAnEnd() throws Exception {
    store(1, PASSED, 100);

    assertThat(run("quarantine", "A#b", "--until", "2026-12-31"))
        .isEqualTo(ExitCode.USAGE.number());
    assertThat(run("quarantine", "A#b", "--reason", "x")).isEqualTo(ExitCode.USAGE.number());
    assertThat(run("quarantine", "A#b", "--reason", "x", "--until", "2026-10-01"))
        .isEqualTo(ExitCode.USAGE.number());
    assertThat(world.err())
        .contains("why", "a quarantine has an end", "--until 2026-10-01: that day is over");
    assertThat(archive.directory().resolve("quarantine.txt")).doesNotExist();
  }

  @Test
  void letsATestOutOfQuarantine() throws Exception {
    store(1, PASSED, 100);
    quarantine("TransferSuite#settles");

    assertThat(run("quarantine", "--release", "TransferSuite#settles"))
        .isEqualTo(ExitCode.PASSED.number());
    assertThat(run("quarantine", "TransferSuite#settles", "--release"))
        .isEqualTo(ExitCode.NOTHING.number());
    assertThat(world.err()).contains("'TransferSuite#settles' is not in quarantine.");
  }

  @Test
  void refusesToChangeAQuarantineThatItCannotRead() throws Exception {
    store(1, PASSED, 100);
    Files.writeString(archive.directory().resolve("quarantine.txt"), "<<<<<<< HEAD\n");

    assertThat(quarantine("TransferSuite#settles")).isEqualTo(ExitCode.USAGE.number());
    assertThat(run("quarantine")).isEqualTo(ExitCode.USAGE.number());
    assertThat(world.err()).contains("line 1: the first line must be dbtest/quarantine/1.");
    assertThat(archive.directory().resolve("quarantine.txt")).hasContent("<<<<<<< HEAD");
  }

  @Test
  void showsAnAcceptedMoveWithItsReason() throws Exception {
    for (int i = 0; i < 24; i++) {
      store(i, PASSED, (i < 13 ? 100 : 124) + 0.3 * (i % 4));
    }

    assertThat(run("ack", "Parse*", "--reason", "checks its input"))
        .isEqualTo(ExitCode.PASSED.number());
    assertThat(run("Parse*")).isEqualTo(ExitCode.PASSED.number());
    assertThat(world.out())
        .contains("  Accepted: checks its input\n")
        .doesNotContain("To find out:");
    assertThat(run("Parse*", "--format", "json")).isEqualTo(ExitCode.PASSED.number());
    assertThat(world.out()).contains("\"accepted\": \"checks its input\"");
  }

  @Test
  void thereIsNothingToAcceptWhereNothingMoved() throws Exception {
    store(1, PASSED, 100);

    assertThat(run("ack", "Parse*", "--reason", "x")).isEqualTo(ExitCode.NOTHING.number());
    assertThat(world.err()).contains("no benchmark like 'Parse*' moved");
  }

  @Test
  void takesBackThatAMoveIsAccepted() throws Exception {
    for (int i = 0; i < 24; i++) {
      store(i, PASSED, (i < 13 ? 100 : 124) + 0.3 * (i % 4));
    }
    run("ack", "Parse*", "--reason", "checks its input");
    String name = world.out().lines().findFirst().orElse("").replaceAll(": accepted.*", "");

    assertThat(run("ack", name, "--release")).isEqualTo(ExitCode.PASSED.number());
    assertThat(run("Parse*")).isEqualTo(ExitCode.PASSED.number());
    assertThat(world.out()).contains("To find out:");
  }

  @Test
  void reasonsBelongToTheListsOfWhatIsPutUpWith() throws Exception {
    store(1, PASSED, 100);

    assertThat(run("--reason", "x")).isEqualTo(ExitCode.USAGE.number());
  }

  @Test
  void saysThatNoRunHasSuchACase() throws Exception {
    store(1, PASSED, 100);

    assertThat(run("Nothing*")).isEqualTo(ExitCode.NOTHING.number());
    assertThat(world.err()).startsWith("dbtest: no stored run has a case like 'Nothing*'.");
  }

  @Test
  void namesAFileThatIsNoRunAndGoesOn() throws Exception {
    store(1, PASSED, 100);
    Path other = archive.directory().resolve("runs/2026-10/x\u001b[31m.jsonl.gz");
    Files.writeString(other, "hello");

    assertThat(run()).isEqualTo(ExitCode.PASSED.number());
    assertThat(world.out()).contains("01c0ffee");
    assertThat(world.err()).contains("x\\u001b[31m.jsonl.gz is cut off").doesNotContain("\u001b");
  }

  @Test
  void exportsRunsWithTheirCases() throws Exception {
    store(1, PASSED, 100);
    store(2, StoredSamples.failed(), 100);

    assertThat(run("export", "runs.json")).isEqualTo(ExitCode.PASSED.number());
    assertThat(JsonTree.read(Files.readAllBytes(temp.resolve("runs.json")))).isNotNull();
    assertThat(Files.readString(temp.resolve("runs.json"), StandardCharsets.UTF_8))
        .contains("\"status\": \"FAILED\"", "\"forkNanos\"");
  }

  @Test
  void saysThatAnExportCannotBeWritten() throws Exception {
    store(1, PASSED, 100);

    assertThat(run("export", "missing/runs.json")).isEqualTo(ExitCode.USAGE.number());
    assertThat(world.err()).startsWith("dbtest: cannot write " + temp.resolve("missing/runs.json"));
  }

  @Test
  void deletesWhatIsNeitherAmongTheLatestNorYoung() throws Exception {
    for (int i = 0; i < 10; i++) {
      store(i, PASSED, 100);
    }

    assertThat(run("prune", "--keep", "4")).isEqualTo(ExitCode.PASSED.number());
    assertThat(archive.size()).isEqualTo(4);
    assertThat(run("prune", "--older-than", "1")).isEqualTo(ExitCode.PASSED.number());
    assertThat(archive.size()).isEqualTo(4);
  }

  @Test
  void thinsOldRunsToOneADayAndThoseThatFailed() throws Exception {
    // Four of the first day, of which the last is kept, then six of the second.
    for (int i = 0; i < 10; i++) {
      store(i, i == 1 ? StoredSamples.failed() : PASSED, 100);
    }

    assertThat(run("prune", "--keep", "0", "--thin")).isEqualTo(ExitCode.PASSED.number());
    assertThat(run("--format", "json")).isEqualTo(ExitCode.PASSED.number());
    assertThat(world.out()).contains("run-1001", "run-1003", "run-1009");
    assertThat(archive.size()).isEqualTo(3);
  }

  @Test
  void deletesNothingUnlessToldWhat() throws Exception {
    store(1, PASSED, 100);

    assertThat(run("prune")).isEqualTo(ExitCode.USAGE.number());
    assertThat(run("--keep", "0")).isEqualTo(ExitCode.USAGE.number());
    assertThat(archive.size()).isEqualTo(1);
  }

  @Test
  void saysThatThereIsNoHistory() {
    assertThat(run()).isEqualTo(ExitCode.NOTHING.number());
    assertThat(world.err()).startsWith("dbtest: there is no history: neither --store nor a");
    assertThat(run("--store", "missing")).isEqualTo(ExitCode.USAGE.number());
  }

  private void store(int number, Outcome settles, double nanos) throws IOException {
    archive.store(StoredSamples.run(number, "main", settles, nanos));
  }

  private int quarantine(String test) {
    return run("quarantine", test, "--reason", "loses a race", "--until", "2026-12-31");
  }

  private int run(String... words) {
    List<String> line = new ArrayList<>(List.of("history"));
    line.addAll(List.of(words));
    Clock clock = Clock.fixed(StoredSamples.FIRST.plus(Duration.ofHours(24)), ZoneOffset.UTC);
    return new Dbtest(world.make(), clock, System::nanoTime).run(line);
  }
}
