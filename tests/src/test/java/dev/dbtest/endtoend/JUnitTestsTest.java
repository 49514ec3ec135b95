package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of JUnit run under dbtest, through the launcher of the project, whatever its version. */
@Tag("integration")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JUnitTestsTest {

  private static final String PACKAGE = "sample.junit.";

  /** Each case of the unit tests, how it ends, and words of the reason. */
  private static final CaseTable EXPECTED =
      CaseTable.of(
          PACKAGE,
          """
          AfterAllFailsTest#first | PASSED |
          BeforeAllFailsTest#first | ERROR | no database
          BeforeAllFailsTest#second | ERROR | no database
          DisabledTest#first | SKIPPED | the whole class
          DisabledTest#second | SKIPPED | the whole class
          DoesNotApplyTest#first | SKIPPED | no class on this machine
          DoesNotApplyTest#second | SKIPPED | no class on this machine
          ExitTest#exits | ERROR | the test told the JVM to exit
          ExitTest#first | PASSED |
          ExitTest#last | PASSED |
          FlakyTest#oneRowPassesTheSecondTime[1] | PASSED |
          FlakyTest#oneRowPassesTheSecondTime[2] | FAILED | for the first time
          FlakyTest#passesTheSecondTime | FAILED | for the first time
          HaltInARowTest#rows[1] | PASSED |
          HaltInARowTest#rows[2] | ERROR | the worker JVM exited with code 0 while it ran
          HaltInARowTest#rows[3] | PASSED |
          HaltInARowTest#rows[4] | PASSED |
          ManyTest#boxThatDies | ERROR | died while it made tests
          ManyTest#boxThatDies[1.1] | PASSED |
          ManyTest#boxThatDies[1.2] | PASSED |
          ManyTest#emptyFactory | SKIPPED | it made no tests
          ManyTest#factory[1] | PASSED |
          ManyTest#factory[2.1] | FAILED | two is wrong
          ManyTest#factoryThatDies | ERROR | died while it made tests
          ManyTest#factoryThatDies[1] | PASSED |
          ManyTest#factoryThatDies[2] | PASSED |
          ManyTest#repeated[1] | PASSED |
          ManyTest#repeated[2] | PASSED |
          ManyTest#rowsThatAreMissing | ERROR | You must configure at least one
          ManyTest#rowsThatDoNotApply | SKIPPED | no rows on this machine
          ManyTest#rows[1] | PASSED |
          ManyTest#rows[2] | FAILED | not equal but was: <20>
          ManyTest#rows[3] | PASSED |
          MetaTest#isFast | PASSED |
          MixedSuite#isOurs | PASSED |
          NestedTest#inherited | PASSED |
          NestedTest#outside | PASSED |
          NestedTest$Inner#inside | PASSED |
          NestedTest$Inner$Deeper#deepInside | FAILED | deep inside
          NestedTest$OfTheBase#inheritedNested | PASSED |
          OutOfMemoryAtTheEndTest#first | PASSED |
          OutOfMemoryTest#first | PASSED |
          OutOfMemoryTest#last | PASSED |
          OutOfMemoryTest#runsOutOfMemory | ERROR | made up
          PlainTest#doesNotApply | SKIPPED | not on this machine
          PlainTest#fails | FAILED | sum
          PlainTest#failsInAThread | ERROR | uncaught in the thread
          PlainTest#hasAName | PASSED |
          PlainTest#hasATag | PASSED |
          PlainTest#isDisabled | SKIPPED | later
          PlainTest#overloaded() | PASSED |
          PlainTest#overloaded(TestInfo) | PASSED |
          PlainTest#passes | PASSED |
          PlainTest#throwsAnException | ERROR | boom
          UnseenTest#isPrivate | ERROR | JUnit does not run private methods
          UnseenTest#isSeen | PASSED |
          UnseenTest#isStatic | ERROR | JUnit does not run static methods
          UnseenTest#returnsSomething | ERROR | JUnit does not run test methods that return something
          """);

  private SampleProject project = new SampleProject(Path.of(""));

  @BeforeAll
  void compile(@TempDir Path directory) {
    project = SampleProject.compile("junit", directory);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.10.2", "5.12.2", "5.14.4", "6.1.3"})
  void eachCaseEndsInOneWayWithAllVersions(String version) {
    Dbtest.Result result =
        run(version, "--exclude", "Never*Test", "--exclude", "HaltInANestedRowTest$*");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    EXPECTED.assertSame(LastRun.of(project));
    assertThat(result.out())
        .contains("AfterAllFailsTest", "suite tear-down failed", "cannot close")
        .contains("OutOfMemoryAtTheEndTest: ", "made up at the end")
        .contains("UnseenTest$Inside", "do not run by themselves");
  }

  @Test
  void eachCaseEndsInTheSameWayIfMachinesShareTheRun() {
    for (String shard : new String[] {"1/2", "2/2"}) {
      run(
          "6.1.3",
          "--exclude",
          "Never*Test",
          "--exclude",
          "HaltInANestedRowTest$*",
          "--shard",
          shard);
    }

    Dbtest.Result merged = project.dbtest().run("merge", LastRun.REPORT);

    assertThat(merged.exitCode()).as(merged.toString()).isEqualTo(1);
    EXPECTED.assertSame(LastRun.of(project));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.10.2", "5.12.2", "5.14.4", "6.1.3"})
  void whatTakesTooLongEndsWithAllVersions(String version) {
    Dbtest.Result result =
        run(
            version,
            "--timeout",
            "2s",
            "--setup-timeout",
            "2s",
            "--pattern",
            "NeverEndsTest",
            "--pattern",
            "NeverBeginsTest");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.lastLine()).isEqualTo("1 passed, 2 failed, 0 skipped");
    assertThat(result.out())
        .contains("the test did not end within 2s")
        .contains("the set-up of the class did not end within 2s");
  }

  @Test
  void allRowsOfANestedClassRunAfterOneOfThemEndedTheJvm() {
    Dbtest.Result result = run("6.1.3", "--pattern", "HaltInANestedRowTest$Inner");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.lastLine()).isEqualTo("1199 passed, 1 failed, 0 skipped");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void ofTestsThatRunAtTheSameTimeTheOneThatEndsTheJvmIsBlamed(
      boolean halts, @TempDir Path elsewhere) {
    SampleProject concurrent = SampleProject.compile("concurrent", elsewhere);

    Dbtest.Result result =
        concurrent
            .dbtest()
            .run(
                "unit",
                "--classpath",
                jars("5.14.4"),
                LastRun.REPORT,
                "--pattern",
                "MeetingTest",
                "-Dsample.halts=" + halts);

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    CaseTable.of(
            "sample.concurrent.MeetingTest#",
            """
            innocent | PASSED |
            rows[1] | PASSED |
            rows[2] | ERROR | JVM exited with code 0
            rows[3] | PASSED |
            """)
        .assertSame(LastRun.of(concurrent));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.10.2", "6.1.3"})
  void whatJUnitDoesNotSurviveIsRedAndEnds(String version) {
    Dbtest.Result result = run(version, "--pattern", "NeverTracedTest");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.lastLine()).isEqualTo("0 passed, 2 failed, 0 skipped");
  }

  @Test
  void theLauncherIsTakenFromWhereTheEngineIs() {
    String classPath = jars("6.1.3").replaceAll(":[^:]*junit-platform-launcher[^:]*", "");
    assertThat(classPath).doesNotContain("launcher");

    Dbtest.Result result =
        project.dbtest().run("unit", "--classpath", classPath, "--pattern", "NestedTest");

    assertThat(result.lastLine()).isEqualTo("4 passed, 1 failed, 0 skipped");
  }

  @Test
  void aMissingLauncherIsRedAndNamed(@TempDir Path elsewhere) throws IOException {
    StringBuilder classPath = new StringBuilder("classes");
    for (String part : jars("6.1.3").split(File.pathSeparator, -1)) {
      Path jar = Path.of(part);
      if (part.endsWith(".jar") && !part.contains("launcher")) {
        Path copy = elsewhere.resolve(jar.getFileName());
        Files.copy(project.directory().resolve(jar), copy);
        classPath.append(File.pathSeparator).append(copy);
      }
    }

    Dbtest.Result result =
        project
            .dbtest()
            .with("HOME", elsewhere.toString())
            .run("unit", "--classpath", classPath.toString(), "--pattern", "NestedTest");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).contains("junit-platform-launcher", "0 passed, 5 failed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.10.2", "5.12.2", "5.14.4", "6.1.3"})
  void aMissingEngineIsRedAndNamed(String version, @TempDir Path elsewhere) throws IOException {
    StringBuilder classPath = new StringBuilder("classes");
    for (String part : jars(version).split(File.pathSeparator, -1)) {
      if (part.endsWith(".jar") && !part.contains("junit-jupiter-engine")) {
        Path copy = elsewhere.resolve(Path.of(part).getFileName());
        Files.copy(project.directory().resolve(part), copy);
        classPath.append(File.pathSeparator).append(copy);
      }
    }

    Dbtest.Result result =
        project
            .dbtest()
            .with("HOME", elsewhere.toString())
            .run("unit", "--classpath", classPath.toString(), "--pattern", "NestedTest");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.out()).contains("junit-jupiter-engine").contains("0 passed, 5 failed");
  }

  @Test
  void aRetryIsAnotherAttemptAtTheSameCase() {
    Dbtest.Result result = run("6.1.3", "--pattern", "FlakyTest", "--retries", "2");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(LastRun.of(project).status(PACKAGE + "FlakyTest#passesTheSecondTime"))
        .isEqualTo("FLAKY");
    assertThat(LastRun.of(project).status(PACKAGE + "FlakyTest#oneRowPassesTheSecondTime[2]"))
        .isEqualTo("FLAKY");
  }

  @Test
  void aPatternChoosesMethodsNestedClassesAndRows() {
    assertThat(run("5.10.2", "--pattern", "PlainTest#passes").lastLine())
        .isEqualTo("1 passed, 0 failed, 0 skipped");
    assertThat(run("5.10.2", "--pattern", "NestedTest$Inner").lastLine())
        .isEqualTo("1 passed, 1 failed, 0 skipped");
    assertThat(run("5.10.2", "--pattern", "ManyTest#rows[3]").lastLine())
        .isEqualTo("1 passed, 0 failed, 0 skipped");
    assertThat(run("5.10.2", "--pattern", "ManyTest#rows[9]").out())
        .contains("there is no row 9", "0 passed, 1 failed");
  }

  @Test
  void tagsOfJUnitAreTags() {
    assertThat(run("6.1.3", "--tags", "slow or fast").lastLine())
        .isEqualTo("2 passed, 0 failed, 0 skipped");
    assertThat(run("6.1.3", "--tags", "inner").lastLine())
        .isEqualTo("1 passed, 1 failed, 0 skipped");
  }

  @Test
  void namesAndTagsTellIntegrationTests() {
    Dbtest.Result result =
        project.dbtest().run("integration", "--classpath", jars("6.1.3"), LastRun.REPORT);

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(LastRun.of(project).tests()).hasSize(2);
  }

  @Test
  void whatWasRedIsRunAgainAndNothingElse() {
    run("6.1.3", "--pattern", "PlainTest", "--pattern", "ManyTest");
    Dbtest.Result result =
        run("6.1.3", "--pattern", "PlainTest", "--pattern", "ManyTest", "--rerun-failed");

    assertThat(LastRun.of(project).tests())
        .containsKey(PACKAGE + "PlainTest#fails")
        .containsKey(PACKAGE + "ManyTest#rows[2]")
        .doesNotContainKey(PACKAGE + "PlainTest#passes");
    assertThat(result.exitCode()).isEqualTo(1);
  }

  @Test
  void outputBelongsToTheTestThatPrintedIt() {
    run("6.1.3", "--pattern", "PlainTest");

    assertThat(LastRun.of(project).stdout(PACKAGE + "PlainTest#passes"))
        .isEqualTo("printed by a test that passes\n");
  }

  private Dbtest.Result run(String version, String... options) {
    String[] words =
        Stream.concat(
                Stream.of("unit", "--classpath", jars(version), LastRun.REPORT), Stream.of(options))
            .toArray(String[]::new);
    return project.dbtest().run(words);
  }

  private String jars(String version) {
    try (Stream<Path> files = Files.list(Path.of("target", "junit", version).toAbsolutePath())) {
      List<Path> jars = files.sorted().toList();
      return "classes"
          + File.pathSeparator
          + jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
