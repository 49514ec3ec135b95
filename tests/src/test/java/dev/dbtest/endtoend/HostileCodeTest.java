package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.endtoend.HostileProjects.HostileRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever code under test does, the run is red, says who did what, accounts for every case, and
 * runs the neighbours.
 */
@Tag("integration")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileCodeTest {

  private HostileProjects projects = new HostileProjects(Path.of(""));

  @BeforeAll
  void compile(@TempDir Path directory) {
    projects = HostileProjects.compile(directory);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "exit-in-test               | 3 | 1 | offends | System.exit: the test told the JVM to exit",
        "exit-in-setup              | 1 | 2 | first   | System.exit: the suite told the JVM to exit",
        "exit-in-static-initialiser | 1 | 2 | first   | System.exit: the suite told the JVM to exit",
        "exit-in-thread             | 3 | 1 | offends | the thread \"offender\" of the test told the JVM to exit",
        "halt-in-test               | 3 | 1 | offends | the worker JVM exited with code 0",
        "halt-in-setup              | 1 | 2 | first   | the worker JVM exited with code 0 in suite set-up",
        "halt-in-static-initialiser | 1 | 2 | first   | the worker JVM exited with code 0 in loading the class",
        "halt-with-process          | 3 | 1 | offends | the worker JVM exited with code 0",
        "halt-in-thread             | 3 | 1 | offends | the worker JVM exited with code 0",
        "crash                      | 3 | 1 | offends | SIGSEGV",
        "killed                     | 3 | 1 | offends | was killed (exit code 137, signal 9)",
      })
  void namesTheCodeThatEndsItsJvm(
      String project, int passed, int failed, String offender, String says) {
    assertRed(projects.run(project), passed, failed, offender, says);
  }

  @ParameterizedTest
  @ValueSource(strings = {"exit-in-test", "exit-in-setup", "exit-in-thread"})
  void isNotGreenWhereATestEndsDbtestItself(String name) {
    SampleProject project = projects.project(name);
    Dbtest.Result result =
        project.dbtest().run("unit", "--classpath", project.classPath(), "--in-process");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.err())
        .contains("called System.exit", "hostile." + name.replace("-", "") + ".HostileSuite");
  }

  @ParameterizedTest
  @CsvSource({"crash, about to crash", "killed, about to be killed"})
  void showsWhatATestPrintedBeforeItsJvmWasGone(String project, String words) {
    HostileRun run = projects.run(project);

    assertThat(run.cases().stdout(run.hostile("offends"))).isEqualTo(words + "\n");
    assertThat(run.result().out()).contains("│ " + words);
  }

  @Test
  void killsProcessesThatWereLeftRunning() {
    HostileRun run = projects.run("left-process");

    assertThat(run.result().lastLine()).isEqualTo("4 passed, 0 failed, 0 skipped");
    assertThat(run.result().out()).contains("a test started it and left it running");
    assertNoProcess(run);
  }

  @ParameterizedTest
  @ValueSource(strings = {"halt-with-process", "loop-with-process"})
  void killsProcessesOfTestsWhoseJvmIsGone(String project) {
    assertNoProcess(projects.run(project));
  }

  @Test
  void keepsTheReportOfACrash() throws Exception {
    HostileRun run = projects.run("crash");

    try (Stream<Path> reports = Files.list(projects.project("crash").state().resolve("crashes"))) {
      assertThat(reports)
          .isNotEmpty()
          .allSatisfy(report -> assertThat(run.result().out() + report).contains("hs_err_pid"));
    }
    assertThat(run.result().out()).contains("Report of the JVM's crash: ");
  }

  @Test
  void goesOnInANewJvmWhenMemoryRanOut() {
    HostileRun run = projects.run("out-of-memory", "--jvm-arg=-Xmx32m");

    assertRed(run, 3, 1, "offends", "java.lang.OutOfMemoryError");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "endless-loop       | HostileSuite.offends(HostileSuite.java:18)",
        "deadlock           | \"other side\" waits for java.lang.Object",
        "ignored-interrupts | HostileSuite.offends(HostileSuite.java:16)",
        "loop-with-process  | HostileSuite.offends(HostileSuite.java:18)",
      })
  void endsTestsThatDoNotEnd(String project, String says) {
    HostileRun run = projects.run(project);

    assertRed(run, 3, 1, "offends", says);
    assertThat(run.result().out()).contains("did not end within 500ms");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "stack-overflow      | 3 | 1 | offends | java.lang.StackOverflowError",
        "uncaught-in-thread  | 3 | 1 | offends | uncaught in the thread \"offender\"",
        "failing-setup       | 1 | 2 | first   | in set-up, java.lang.IllegalStateException: no database",
        "failing-setup-suite | 1 | 2 | first   | in suite set-up, java.lang.IllegalStateException: no database",
        "failing-teardown    | 1 | 2 | first   | in tear-down, java.lang.IllegalStateException: no database",
        "does-not-load       | 1 | 2 | first   | java.lang.ClassNotFoundException: hostile.doesnotload.Gone",
        "does-not-link       | 1 | 2 | first   | overrides final method hostile.doesnotlink.Changed.offends",
        "does-not-initialise | 1 | 2 | first   | at hostile.doesnotinitialise.HostileSuite.<clinit>(HostileSuite.java:9)",
        "does-not-construct  | 1 | 2 | first   | java.lang.IllegalStateException: no database",
        "wrong-signature     | 2 | 3 | takesAnArgument | the test has parameters and no @Rows to fill them",
        "wrong-signature     | 2 | 3 | isStatic        | the test is static",
        "wrong-signature     | 2 | 3 | returnsANumber  | the test returns a int",
        "leaked-thread       | 3 | 1 | offends | the test left the thread \"left over\" running",
        "flood               | 3 | 1 | offends | bytes of output were not kept",
        "looks-like-protocol | 3 | 1 | offends | still red",
        "closed-output       | 3 | 1 | offends | the test closed System.out",
        "rubbish-on-the-line | 3 | 1 | offends | wrote into its line to dbtest",
        "replaced-output     | 3 | 1 | offends | the test replaced System.out",
        "rows-that-throw     | 3 | 1 | offends | java.lang.IllegalStateException: no rows today",
        "no-rows             | 3 | 1 | offends | @Rows yields no row",
        "null-message        | 3 | 1 | offends | java.lang.AssertionError without a message",
        "cyclic-cause        | 3 | 1 | offends | Caused by: java.lang.AssertionError: the egg",
        "huge-message        | 3 | 1 | offends | beginsxxx",
        "throwing-to-string  | 3 | 1 | offends | HostileSuite$Unspeakable",
      })
  void namesTheCodeThatFails(String project, int passed, int failed, String offender, String says) {
    assertRed(projects.run(project), passed, failed, offender, says);
  }

  @Test
  void isRedForATeardownThatFailsWhenAllTestsHavePassed() {
    HostileRun run = projects.run("failing-teardown-suite");

    assertRed(run, 3, 0, "", "suite tear-down failed with java.lang.IllegalStateException");
    assertThat(run.result().out()).contains("error hostile.failingteardownsuite.HostileSuite:");
  }

  @Test
  void warnsOfAShutdownHookThatEndsTheJvmInItsOwnWay() {
    HostileRun run = projects.run("halt-in-shutdown-hook");

    assertThat(run.result().exitCode()).as(run.result().toString()).isZero();
    assertThat(run.result().out())
        .contains("warning worker JVM: after its tests had ended, it exited with code 42.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "halt-0-in-shutdown-hook | a shutdown hook ended it by Runtime.halt",
        "shutdown-hook-throws | the thread \"closes nothing\" threw java.lang.IllegalStateException: broken"
      })
  void warnsOfAShutdownHookOfWhichTheExitCodeSaysNothing(String project, String says) {
    HostileRun run = projects.run(project);

    assertThat(run.result().exitCode()).as(run.result().toString()).isZero();
    assertThat(run.result().out())
        .contains("warning worker JVM: after its tests had ended, ", says);
  }

  @Test
  void endsInSpiteOfAShutdownHookInDbtestsOwnJvm() {
    SampleProject project = projects.project("endless-shutdown-hook");
    Dbtest.Result result =
        project.dbtest().run("unit", "--classpath", project.classPath(), "--in-process");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.err()).contains("warning: a shutdown hook of the tests did not end");
  }

  @Test
  void blamesTheSuiteThatLeftTheThreadWhichEndsTheJvm() {
    HostileRun run = projects.run("exit-in-left-thread");

    assertThat(run.result().exitCode()).as(run.result().toString()).isEqualTo(1);
    assertThat(run.result().out())
        .contains(
            "System.exit: the thread \"leftover\", which hostile.exitinleftthread.EarlierSuite had"
                + " left running before the test began, told the JVM to exit");
  }

  @Test
  void isRedForASuiteWithoutTests() {
    HostileRun run = projects.run("no-tests");

    assertRed(run, 1, 0, "", "error hostile.notests.HostileSuite: the suite has no tests");
  }

  @Test
  void hearsTestsThatFollowOneWhichTookStandardOutputAway() {
    assertThat(
            Stream.of("closed-output", "replaced-output")
                .map(name -> projects.run(name))
                .map(run -> run.cases().stdout(run.hostile("last"))))
        .containsOnly("last is heard\n");
  }

  @Test
  void isGreenWhereAllSuitesAreHealthy() throws Exception {
    SampleProject healthy = projects.healthy();

    Dbtest.Result result = healthy.dbtest().run("unit", "--classpath", healthy.classPath());

    assertThat(result.lastLine())
        .as(result.toString())
        .isEqualTo(HostileProjects.names().size() + " passed, 0 failed, 0 skipped");
    assertThat(result.exitCode()).as(result.toString()).isZero();
  }

  /** The test prints the number of the process that it starts. */
  private static void assertNoProcess(HostileRun run) {
    String printed = run.cases().stdout(run.hostile("offends")).strip();
    assertThat(Dbtest.hasEnded(Long.parseLong(printed))).as("process " + printed).isTrue();
  }

  private static void assertRed(
      HostileRun run, int passed, int failed, String offender, String says) {
    Dbtest.Result result = run.result();
    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.lastLine())
        .as(result.toString())
        .isEqualTo(passed + " passed, " + failed + " failed, 0 skipped");
    assertThat(run.cases().tests()).as("cases in the report").hasSize(passed + failed);
    assertThat(result.out()).contains(says);
    if (!offender.isEmpty()) {
      assertThat(result.out())
          .containsPattern("(?m)^(ERROR|FAILED) \\Q" + run.hostile(offender) + "\\E( |$)");
    }
    assertThat(run.neighbour()).isEqualTo("PASSED");
  }
}
