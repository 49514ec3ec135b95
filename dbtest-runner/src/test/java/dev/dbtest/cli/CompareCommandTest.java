package dev.dbtest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.archive.Archive;
import dev.dbtest.archive.ArchivedRun;
import dev.dbtest.archive.StoredSamples;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.FakeSurroundings;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Mode;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.RunResult;
import dev.dbtest.project.ProjectPlaces;
import dev.dbtest.report.ReportException;
import dev.dbtest.report.ReportFile;
import dev.dbtest.report.SampleBenchmark;
import dev.dbtest.report.SampleRuns;
import dev.dbtest.report.json.JmhJsonReport;
import dev.dbtest.report.json.JsonReport;
import dev.dbtest.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {

  private final Path temp;
  private final FakeSurroundings world;

  CompareCommandTest(@TempDir Path directory) throws IOException {
    temp = directory.toRealPath();
    world = new FakeSurroundings().in(temp);
  }

  @Test
  void showsEachBenchmarkBesideItselfInTheOldRun() throws Exception {
    write("old.json", old());
    write("new.json", recent());

    assertThat(run("old.json", "new.json")).isEqualTo(ExitCode.PASSED.number());
    Golden.assertThatText(world.out(), "console/compare.txt");
  }

  @Test
  void writesMarkdownForADocument() throws Exception {
    write("old.json", old());
    write("new.json", recent());

    assertThat(run("old.json", "new.json", "--format", "markdown"))
        .isEqualTo(ExitCode.PASSED.number());
    Golden.assertThatText(world.out(), "markdown/compare.md");
  }

  @Test
  void comparesAFileOfJmhWithOneOfOurs() throws Exception {
    ReportFile.write(
        new JmhJsonReport(),
        SampleRuns.summary(SampleRuns.run(List.of(), old())),
        temp.resolve("jmh.json"));
    write("new.json", recent());

    assertThat(run("jmh.json", "new.json")).isEqualTo(ExitCode.PASSED.number());
    assertThat(world.out())
        .startsWith(
            "Parse  average time, 6 forks, each 3 warm-up rounds and 5 rounds of 100 ms, early\n")
        .contains("tree at run=new.json is 1.25× slower than run=jmh.json");
  }

  @Test
  void isRedForABenchmarkThatFailedInTheNewRun() throws Exception {
    Failure exit = Failure.of(Failure.Phase.MEASUREMENT, "exit", "the fork exited with 1");
    write("old.json", old());
    write("new.json", List.of(parse("tree").outcome(new Outcome.Errored(exit)).build()));

    assertThat(run("old.json", "new.json")).isEqualTo(ExitCode.FAILED.number());
    assertThat(world.out()).contains("ERROR exit: the fork exited with 1");
  }

  @Test
  void namesFilesOfTheSameNameByTheirDirectories() throws Exception {
    Files.createDirectory(temp.resolve("before"));
    write("before/run.json", old());
    write("run.json", recent());

    assertThat(run("before/run.json", "run.json")).isEqualTo(ExitCode.PASSED.number());
    assertThat(world.out())
        .contains(
            "before/run.json  ", "tree at run=run.json is 1.25× slower than run=before/run.json");
  }

  @Test
  void comparesAFileWithItself() throws Exception {
    write("run.json", old());

    assertThat(run("run.json", "run.json")).isEqualTo(ExitCode.PASSED.number());
    assertThat(world.out()).contains("run.json again", "ratio 1.000");
  }

  @Test
  void givesNoVerdictOnRunsOfOneFork() throws Exception {
    write("old.json", List.of(parse("tree").forks(1).build()));
    write("new.json", List.of(parse("tree").forks(1).mean(200).build()));

    assertThat(run("old.json", "new.json")).isEqualTo(ExitCode.PASSED.number());
    assertThat(world.out())
        .contains("provisional", "one fork has no interval")
        .doesNotContain("slower than");
  }

  @Test
  void saysWhereAHistoryWouldBeIfThereIsNoneAndTooFewFiles() throws Exception {
    write("old.json", old());

    assertThat(run("old.json")).isEqualTo(ExitCode.NOTHING.number());
    assertThat(world.err())
        .isEqualToNormalizingNewlines(
            """
            dbtest: there is no history: neither --store nor a directory .dbtest/history in %s.
            Make one with 'mkdir -p .dbtest/history'; from then on every run is stored in it.
            """
                .formatted(temp));
  }

  @Test
  void comparesTheLastTwoRunsOfTheHistory() throws Exception {
    store(StoredSamples.run(1, "main", new Outcome.Passed(), 100));
    store(StoredSamples.run(2, "main", new Outcome.Passed(), 125));
    store(StoredSamples.run(3, "other", new Outcome.Passed(), 200));
    store(StoredSamples.run(4, "main", StoredSamples.failed(), 130));

    assertThat(run()).isEqualTo(ExitCode.FAILED.number());
    Golden.assertThatText(world.out(), "console/compare-history.txt");
  }

  @Test
  void isGreenWhereWhatFailsFailedBefore() throws Exception {
    store(StoredSamples.run(1, "main", StoredSamples.failed(), 100));
    store(StoredSamples.run(2, "main", StoredSamples.failed(), 100));

    assertThat(run()).isEqualTo(ExitCode.PASSED.number());
    assertThat(world.out()).contains("test failed in both runs: com.acme.TransferSuite#settles.");
  }

  @Test
  void isGreenForABenchmarkOfTheHistoryThatIsSlower() throws Exception {
    store(StoredSamples.run(1, "main", new Outcome.Passed(), 100));
    store(StoredSamples.run(2, "main", new Outcome.Passed(), 200));

    assertThat(run()).isEqualTo(ExitCode.PASSED.number());
    assertThat(world.out()).contains("2.00× slower");
  }

  @Test
  void comparesAFileWithTheLastStoredRunOfTheSameMachineAndBranch() throws Exception {
    store(StoredSamples.run(1, "main", new Outcome.Passed(), 100));
    store(StoredSamples.run(2, "other", new Outcome.Passed(), 300));
    RunResult recent = StoredSamples.result(3, new Outcome.Passed(), 200);
    ReportFile.write(new JsonReport(), SampleRuns.summary(recent), temp.resolve("new.json"));

    assertThat(run("new.json", "--branch", "main")).isEqualTo(ExitCode.PASSED.number());
    assertThat(world.out()).contains("2.00× slower", "01c0ffeec0");
  }

  @Test
  void saysThatTheOnlyEarlierRunIsOfAnotherBranch() throws Exception {
    store(StoredSamples.run(1, "main", new Outcome.Passed(), 100));
    store(StoredSamples.run(2, "other", new Outcome.Passed(), 100));

    assertThat(run()).isEqualTo(ExitCode.PASSED.number());
    assertThat(world.out())
        .contains("no earlier run of the history is of the same machine and branch")
        .contains("branch main");
  }

  @Test
  void saysThatNothingCameBeforeTheOnlyRun() throws Exception {
    store(StoredSamples.run(1));

    assertThat(run()).isEqualTo(ExitCode.NOTHING.number());
    assertThat(world.err())
        .startsWith("dbtest: the history has no run before 01c0ffeec0 2026-10-31 21:00 to compare");
  }

  @Test
  void comparesStoredFilesWhereverTheyAre() throws Exception {
    Path one = store(StoredSamples.run(1, "main", new Outcome.Passed(), 100));
    Path other = store(StoredSamples.run(2, "main", new Outcome.Passed(), 100));

    assertThat(run(one.toString(), other.toString())).isEqualTo(ExitCode.PASSED.number());
    assertThat(world.out()).contains("ratio 1.00");
  }

  @Test
  void namesAStoredFileThatIsCutOff() throws Exception {
    Path one = store(StoredSamples.run(1));
    Path broken = temp.resolve("broken.jsonl.gz");
    Files.write(broken, Arrays.copyOf(Files.readAllBytes(one), 100));

    assertThat(run(one.toString(), broken.toString())).isEqualTo(ExitCode.USAGE.number());
    assertThat(world.err())
        .isEqualToNormalizingNewlines(
            "dbtest: " + broken + " is cut off or is no file of a history.\n");
  }

  @Test
  void comparesMoreThanTwoRunsWithTheFirst() throws Exception {
    write("a.json", List.of(parse("tree").build(), parse("tokens").mean(50).build()));
    write("b.json", List.of(parse("tree").mean(110).build(), parse("tokens").mean(50).build()));
    write("c.json", List.of(parse("tree").mean(125).build(), parse("tokens").mean(50).build()));

    assertThat(run("a.json", "b.json", "c.json")).isEqualTo(ExitCode.PASSED.number());
    Golden.assertThatText(world.out(), "console/compare-three.txt");
  }

  @Test
  void comparesOnlyWhatIsAskedFor() throws Exception {
    write("old.json", old());
    write("new.json", recent());

    assertThat(run("old.json", "new.json", "--pattern", "*tree")).isEqualTo(0);
    assertThat(world.out()).contains("tree").doesNotContain("tokens", "bind", "gone");
    assertThat(run("old.json", "new.json", "--pattern", "nothing"))
        .isEqualTo(ExitCode.NOTHING.number());
  }

  @Test
  void namesAFileThatIsMissing() throws Exception {
    write("old.json", old());

    assertThat(run("old.json", "new.json")).isEqualTo(ExitCode.USAGE.number());
    assertThat(world.err())
        .startsWith("dbtest: Cannot read " + temp.resolve("new.json") + ": there is no such file.");
  }

  @Test
  void namesAFileThatHoldsSomethingElse() throws Exception {
    write("old.json", old());
    Files.writeString(temp.resolve("new.json"), "{\"name\": \"package\"}");

    assertThat(run("old.json", "new.json")).isEqualTo(ExitCode.USAGE.number());
    assertThat(world.err())
        .startsWith(
            "dbtest: "
                + temp.resolve("new.json")
                + " is not a run of dbtest or JMH: schema is missing");
  }

  @Test
  void namesARunWithoutCases() throws Exception {
    write("old.json", old());
    Files.writeString(temp.resolve("new.json"), "[]");

    assertThat(run("old.json", "new.json")).isEqualTo(ExitCode.NOTHING.number());
    assertThat(world.err())
        .isEqualToNormalizingNewlines("dbtest: new.json holds no test and no benchmark.\n");
  }

  @Test
  void saysThatTwoRunsHaveNothingInCommon() throws Exception {
    write("old.json", List.of(parse("tree").build()));
    write("new.json", List.of(parse("tree").mode(Mode.THROUGHPUT).build()));

    assertThat(run("old.json", "new.json")).isEqualTo(ExitCode.NOTHING.number());
    assertThat(world.err())
        .isEqualToNormalizingNewlines(
            """
            dbtest: old.json and new.json have no benchmark in common.
            Class, method, mode and parameters must be the same; the first ones are com.acme.Parse#tree (avgt) and com.acme.Parse#tree (thrpt).
            """);
  }

  @Test
  void comparesTheValuesOfAParameterWithinOneRun() throws Exception {
    write(
        "run.json",
        List.of(
            parse("tree").with("size", "8").build(),
            parse("tree").with("size", "64").mean(125).build(),
            parse("stream").with("size", "8").build(),
            parse("stream").with("size", "64").mean(50).build()));

    assertThat(run("run.json", "--pivot", "size")).isEqualTo(ExitCode.PASSED.number());
    assertThat(world.out())
        .contains(
            "tree at run=size=64 is 1.26× slower than run=size=8",
            "stream at run=size=64 is 2.02× faster than run=size=8");
  }

  @Test
  void namesTheParametersThereAreIfThereIsNoSuchOne() throws Exception {
    write("run.json", List.of(parse("tree").with("size", "8").with("mode", "a").build()));

    assertThat(run("run.json", "--pivot", "width")).isEqualTo(ExitCode.NOTHING.number());
    assertThat(world.err())
        .contains(
            "no benchmark of the run has a parameter 'width'.", "Its parameters are: mode, size.");
  }

  @Test
  void hasNothingToCompareAParameterOfOneValueWith() throws Exception {
    write("run.json", List.of(parse("tree").with("size", "8").build()));

    assertThat(run("run.json", "--pivot", "size")).isEqualTo(ExitCode.NOTHING.number());
    assertThat(world.err()).contains("the run has one value of the parameter, size=8.");
  }

  @Test
  void leavesOutAValueThatSharesNoCaseWithTheOthers() throws Exception {
    write(
        "run.json",
        List.of(
            parse("tree").with("size", "8").build(),
            parse("stream").with("size", "64").build(),
            parse("tree").with("size", "512").mean(125).build()));

    assertThat(run("run.json", "--pivot", "size")).isEqualTo(ExitCode.PASSED.number());
    assertThat(world.out())
        .contains("tree at run=size=512 is", "than run=size=8")
        .containsPattern("size=64.*no case of it was also measured with size=8, so it is left out")
        .doesNotContain("run=size=64");
  }

  @Test
  void comparesValuesWithTheFirstThatSharesACase() throws Exception {
    write(
        "run.json",
        List.of(
            parse("stream").with("size", "8").build(),
            parse("tree").with("size", "64").build(),
            parse("tree").with("size", "512").mean(125).build()));

    assertThat(run("run.json", "--pivot", "size")).isEqualTo(ExitCode.PASSED.number());
    assertThat(world.out())
        .contains("than run=size=64", "no case of it was also measured with size=64");
  }

  @Test
  void saysThatNoTwoValuesShareACase() throws Exception {
    write(
        "run.json",
        List.of(
            parse("tree").with("size", "8").build(), parse("stream").with("size", "64").build()));

    assertThat(run("run.json", "--pivot", "size")).isEqualTo(ExitCode.NOTHING.number());
    assertThat(world.err())
        .contains(
            "no two values of the parameter 'size' have a case in common.",
            "com.acme.Parse#tree",
            "size=64")
        .doesNotContain("runs");
  }

  @Test
  void pivotsWhatWasAskedForAlone() throws Exception {
    write(
        "run.json",
        List.of(
            parse("tree").with("size", "8").build(),
            parse("tree").with("size", "64").mean(125).build(),
            parse("stream").with("size", "512").build()));

    assertThat(run("run.json", "--pivot", "size", "--pattern", "*Parse#tree"))
        .isEqualTo(ExitCode.PASSED.number());
    assertThat(world.out()).contains("than run=size=8").doesNotContain("512");
  }

  @Test
  void pivotsOneRunAndNoMore() throws Exception {
    write("a.json", old());
    write("b.json", old());

    assertThat(run("a.json", "b.json", "--pivot", "size")).isEqualTo(ExitCode.USAGE.number());
  }

  @Test
  void comparesACaseWithWhatItWasCalledBefore() throws Exception {
    write("old.json", List.of(parse("tree").build()));
    write("new.json", List.of(parse("nodes").mean(125).build()));

    assertThat(run("old.json", "new.json", "--renamed", "com.acme.Parse#tree=com.acme.Parse#nodes"))
        .isEqualTo(ExitCode.PASSED.number());
    assertThat(world.out()).contains("nodes at run=new.json is 1.26× slower than run=old.json");
  }

  @Test
  void comparesAClassWithWhatItWasCalledBefore() throws Exception {
    write("old.json", List.of(SampleBenchmark.of("com.acme.Reader", "tree").build()));
    write("new.json", List.of(parse("tree").mean(125).build()));

    assertThat(run("old.json", "new.json", "--renamed", "com.acme.Reader=com.acme.Parse"))
        .isEqualTo(ExitCode.PASSED.number());
    assertThat(world.out()).contains("tree at run=new.json is 1.25× slower than run=old.json");
  }

  @Test
  void saysThatNothingWasCalledSoBefore() throws Exception {
    write("old.json", old());
    write("new.json", recent());

    assertThat(run("old.json", "new.json", "--renamed", "Parse=Other"))
        .isEqualTo(ExitCode.USAGE.number());
    assertThat(world.err()).contains("--renamed Parse=Other: no older run has a case of Parse");
  }

  @Test
  void comparesTwoCasesThatHaveSwappedTheirNames() throws Exception {
    write("old.json", List.of(parse("a").mean(100).build(), parse("b").mean(200).build()));
    write("new.json", List.of(parse("b").mean(125).build(), parse("a").mean(400).build()));

    assertThat(
            run(
                "old.json",
                "new.json",
                "--renamed",
                "com.acme.Parse#a=com.acme.Parse#b",
                "--renamed",
                "com.acme.Parse#b=com.acme.Parse#a"))
        .isEqualTo(ExitCode.PASSED.number());
    assertThat(world.out())
        .contains("b at run=new.json is 1.26× slower than run=old.json")
        .contains("a at run=new.json is 1.98× slower than run=old.json");
  }

  @Test
  void saysThatNothingIsCalledSoNow() throws Exception {
    write("old.json", List.of(parse("a").build()));
    write("new.json", List.of(parse("b").build()));

    assertThat(run("old.json", "new.json", "--renamed", "com.acme.Parse#a=com.acme.Parse#typo"))
        .isEqualTo(ExitCode.USAGE.number());
    assertThat(world.err()).contains("new.json has no case of com.acme.Parse#typo");
  }

  @Test
  void doesNotTakeTwoCasesForOne() throws Exception {
    write("old.json", List.of(parse("a").build(), parse("b").build()));

    assertThat(run("old.json", "old.json", "--renamed", "com.acme.Parse#a=com.acme.Parse#b"))
        .isEqualTo(ExitCode.USAGE.number());
    assertThat(world.err()).contains("two cases of the older run would be called com.acme.Parse#b");
  }

  @Test
  void saysHowANewNameIsWritten() throws Exception {
    write("old.json", old());

    for (String wrong : List.of("Parse", "=Parse", "Parse=", "a.Parse=a.Other#tree")) {
      assertThat(run("old.json", "old.json", "--renamed", wrong))
          .as(wrong)
          .isEqualTo(ExitCode.USAGE.number());
    }
  }

  @Test
  void hintsAtANewNameWhereOneCaseIsGoneAndAnotherNew() throws Exception {
    write("old.json", List.of(parse("tree").build(), parse("same").build()));
    write("new.json", List.of(parse("nodes").build(), parse("same").build()));

    run("old.json", "new.json");

    assertThat(world.out().replaceAll("\\s+", " "))
        .contains("If one has a new name since, --renamed OLD=NEW compares it.");
  }

  @Test
  void namesABenchmarkThatIsTwiceInAFile() throws Exception {
    write("old.json", List.of(parse("tree").build(), parse("tree").build()));

    assertThat(run("old.json", "old.json")).isEqualTo(ExitCode.USAGE.number());
    assertThat(world.err()).contains("com.acme.Parse#tree", "twice");
  }

  @Test
  void findsARunThatIsWrittenInTwoFormatsTheSame() throws Exception {
    ReportFile.write(
        new JmhJsonReport(),
        SampleRuns.summary(SampleRuns.run(List.of(), old())),
        temp.resolve("jmh.json"));
    write("ours.json", old());

    assertThat(run("jmh.json", "ours.json")).isEqualTo(ExitCode.PASSED.number());
    assertThat(world.out()).contains("1.000").doesNotContain("slower", "faster than");
  }

  @Test
  void hasNoGates() {
    assertThat(run("old.json", "new.json", "--fail-on", "regression"))
        .isEqualTo(ExitCode.USAGE.number());
    assertThat(world.err()).startsWith("dbtest: --fail-on does not apply to 'dbtest compare'");
  }

  private static List<BenchmarkResult> old() {
    return List.of(
        parse("tree").build(),
        parse("tokens").mean(50).variation(0.002).build(),
        parse("bind").variation(0.1).build(),
        parse("gone").build());
  }

  private static List<BenchmarkResult> recent() {
    return List.of(
        parse("tree").mean(125).build(),
        parse("tokens").mean(50.1).variation(0.002).build(),
        parse("bind").mean(104).variation(0.1).build(),
        parse("fresh").build());
  }

  private static SampleBenchmark parse(String method) {
    return SampleBenchmark.of("com.acme.Parse", method).allocates(48);
  }

  private Path store(ArchivedRun run) throws IOException {
    return new Archive(temp.resolve(ProjectPlaces.HISTORY)).store(run);
  }

  private void write(String file, List<BenchmarkResult> results) throws ReportException {
    ReportFile.write(
        new JsonReport(),
        SampleRuns.summary(SampleRuns.run(List.of(), results)),
        temp.resolve(file));
  }

  private int run(String... words) {
    List<String> line = new ArrayList<>(List.of("compare"));
    line.addAll(List.of(words));
    return new Dbtest(
            world.make(), Clock.fixed(SampleRuns.STARTED, ZoneOffset.UTC), System::nanoTime)
        .run(line);
  }
}
