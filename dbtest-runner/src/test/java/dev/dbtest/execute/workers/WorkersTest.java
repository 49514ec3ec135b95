package dev.dbtest.execute.workers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.execute.Cancellation;
import dev.dbtest.execute.workers.SuiteProject.Outcomes;
import dev.dbtest.model.Isolation;
import dev.dbtest.model.RunEvent;
import dev.dbtest.model.TestState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkersTest {

  private static final String SHARED =
      """
      class Shared {
        static int count;
        static long pid() { return ProcessHandle.current().pid(); }
      }
      """;

  private static final String COUNTING =
      """
      @TestSuite(%s) class %s {
        @Test void count() { System.out.println(++Shared.count + " " + Shared.pid()); }
      }
      """;

  @TempDir private Path directory = Path.of("");

  private SuiteProject three(String annotation) {
    return new SuiteProject(directory)
        .suite(SHARED)
        .suite(COUNTING.formatted("", "A"))
        .suite(COUNTING.formatted(annotation, "B"))
        .suite(COUNTING.formatted("", "C"));
  }

  private static String[] said(Outcomes outcomes, String suite) {
    return outcomes.of(suite + "#count").output().stdout().strip().split(" ", -1);
  }

  @Test
  void sharesStaticsAndProcessWithoutIsolation() throws Exception {
    Outcomes outcomes = three("").run();

    assertThat(said(outcomes, "C")[0]).isEqualTo("3");
    assertThat(said(outcomes, "A")[1]).isEqualTo(said(outcomes, "C")[1]);
  }

  @Test
  void givesASuiteFreshStaticsInTheSameProcess() throws Exception {
    Outcomes outcomes = three("isolation = TestSuite.Isolation.CLASSLOADER").run();

    assertThat(said(outcomes, "B")[0]).isEqualTo("1");
    assertThat(said(outcomes, "C")[0]).isEqualTo("2");
    assertThat(said(outcomes, "B")[1]).isEqualTo(said(outcomes, "A")[1]);
  }

  @Test
  void givesASuiteAProcessOfItsOwn() throws Exception {
    Outcomes outcomes = three("isolation = TestSuite.Isolation.PROCESS").run();

    assertThat(said(outcomes, "B")[0]).isEqualTo("1");
    assertThat(said(outcomes, "C")[0]).isEqualTo("1");
    assertThat(said(outcomes, "B")[1])
        .isNotEqualTo(said(outcomes, "A")[1])
        .isNotEqualTo(said(outcomes, "C")[1]);
  }

  @Test
  void isolatesEverySuiteIfTheCommandSaysSo() throws Exception {
    Outcomes outcomes =
        three("").with(options -> options.withIsolation(Isolation.CLASSLOADER)).run();

    assertThat(said(outcomes, "C")[0]).isEqualTo("1");
  }

  @Test
  void passesOptionsOfTheJvmAndLetsThemWin() throws Exception {
    Outcomes outcomes =
        new SuiteProject(directory)
            .with(
                options ->
                    options.withJvm(
                        options.jvm().withArguments(List.of("-XX:+UseG1GC", "-Dcolour=blue sky"))))
            .suite(
                """
                @TestSuite class Options {
                  @Test void a() {
                    System.out.print(System.getProperty("colour"));
                    System.out.print(java.lang.management.ManagementFactory.getGarbageCollectorMXBeans().get(0).getName());
                  }
                }
                """)
            .run();

    assertThat(outcomes.of("Options#a").output().stdout()).isEqualTo("blue skyG1 Young Generation");
  }

  private SuiteProject asserting(String... arguments) {
    return new SuiteProject(directory)
        .with(options -> options.withJvm(options.jvm().withArguments(List.of(arguments))))
        .suite("@TestSuite class Asserting { @Test void a() { assert false : \"asserted\"; } }");
  }

  @ParameterizedTest
  @EnumSource
  void hasTheAssertKeywordWork(Isolation isolation) throws Exception {
    Outcomes outcomes = asserting().with(options -> options.withIsolation(isolation)).run();

    assertThat(outcomes.statuses()).containsEntry("Asserting#a", "FAILED");
  }

  @Test
  void leavesAssertionsOutWhereTheUserDoes() throws Exception {
    assertThat(asserting("-da").run().statuses()).containsEntry("Asserting#a", "PASSED");
    assertThat(asserting("-da:Asserting").run().statuses()).containsEntry("Asserting#a", "PASSED");
  }

  @Test
  void leavesAssertionsOutWhereTheEnvironmentDoes() {
    WorkerJvm jvm = WorkerJvm.of(SuiteProject.JAVA, List.of(), directory);
    WorkerJvm told =
        new WorkerJvm(
            jvm.java(),
            jvm.ownClassPath(),
            jvm.arguments(),
            jvm.systemProperties(),
            jvm.environment(),
            "-Dcolour=blue -da",
            jvm.workingDirectory(),
            jvm.archive(),
            jvm.debugPort());
    ModulePath module = new ModulePath("", List.of(), List.of());

    assertThat(WorkerCommand.of(jvm, module, directory).options()).contains("-ea");
    assertThat(WorkerCommand.of(told, module, directory).options()).doesNotContain("-ea");
  }

  @Test
  void tellsWorkersApartWhereTheBuildAsksForIt() {
    WorkerJvm jvm =
        WorkerJvm.of(SuiteProject.JAVA, List.of(), Path.of(""))
            .withArguments(List.of("-Ddb=db-${surefire.forkNumber}"));

    assertThat(jvm.numbered(3).arguments()).containsExactly("-Ddb=db-3");
  }

  @Test
  void reportsEveryCaseIfNoWorkerCanBeStarted() throws Exception {
    Outcomes outcomes =
        three("")
            .with(
                options ->
                    options.withJvm(options.jvm().withArguments(List.of("-XX:NoSuchOption"))))
            .run();

    assertThat(outcomes.statuses().values()).hasSize(3).containsOnly("NOT_RUN");
    assertThat(outcomes.problems()).singleElement().asString().contains("NoSuchOption");
  }

  @Test
  void givesTheSameResultsInTheSameOrderWithSeveralJobs() throws Exception {
    SuiteProject project = new SuiteProject(directory).with(options -> options.withJobs(3));
    for (int i = 0; i < 8; i++) {
      project.suite(
          """
          @TestSuite class Suite%d {
            @Test void a() { System.out.print("a%d"); }
            @Test void b() { throw new AssertionError(); }
          }
          """
              .formatted(i, i));
    }

    Outcomes outcomes = project.run();

    assertThat(outcomes.statuses().keySet())
        .hasSize(16)
        .startsWith("Suite0#a", "Suite0#b", "Suite1#a")
        .endsWith("Suite7#b");
    assertThat(outcomes.of("Suite5#a").output().stdout()).isEqualTo("a5");
  }

  @Test
  void neverRunsTwoSuitesAtOnceThatLockTheSame() throws Exception {
    SuiteProject project =
        new SuiteProject(directory)
            .with(options -> options.withJobs(3))
            .suite(
                """
                class Door {
                  static void pass() throws Exception {
                    Path door = Path.of("DOOR");
                    Files.createDirectory(door);
                    Thread.sleep(100);
                    Files.delete(door);
                  }
                }
                """
                    .replace("DOOR", directory.resolve("door").toString()));
    for (int i = 0; i < 6; i++) {
      project.suite(
          """
          @ResourceLock("door") @TestSuite class Suite%d {
            @Test void a() throws Exception { Door.pass(); }
          }
          """
              .formatted(i));
    }

    assertThat(project.run().statuses().values()).hasSize(6).containsOnly("PASSED");
  }

  @Test
  void reportsWhatWasNotRunWhenTheRunIsCancelled() throws Exception {
    Cancellation cancellation = new Cancellation();
    Outcomes outcomes =
        new SuiteProject(directory)
            .cancelledBy(cancellation)
            .heardBy(
                event -> {
                  if (event instanceof RunEvent.TestStateChanged changed
                      && changed.id().method().equals("b")
                      && changed.states().contains(TestState.RUNNING)) {
                    cancellation.request("interrupted");
                  }
                })
            .suite(
                """
                @TestSuite class Long {
                  @Test void a() { }
                  @Test void b() throws Exception { Thread.sleep(1_000_000); }
                  @Test void c() { }
                }
                """)
            .run();

    assertThat(outcomes.statuses().values()).containsExactly("PASSED", "NOT_RUN", "NOT_RUN");
    assertThat(outcomes.of("Long#b").outcome().toString()).contains("interrupted");
  }

  @Test
  void endsASuiteAtItsLimit() throws Exception {
    Outcomes outcomes =
        new SuiteProject(directory)
            .suite(
                """
                @TestSuite(timeout = "400ms") class Long {
                  @Test void a() throws Exception { Thread.sleep(1_000_000); }
                  @Test void b() { }
                  @TeardownSuite void close() throws Exception { Files.writeString(Path.of("closed"), ""); }
                }
                """)
            .suite("@TestSuite class Other { @Test void c() { } }")
            .run();

    assertThat(outcomes.statuses().values()).containsExactly("ERROR", "NOT_RUN", "PASSED");
    assertThat(outcomes.failure("Long#a").message()).contains("limit of the suite, 400ms");
    assertThat(directory.resolve("closed")).exists();
  }

  @Test
  void endsARunAtItsLimit() throws Exception {
    Outcomes outcomes =
        new SuiteProject(directory)
            .limits(limits -> limits.withRun(Duration.ofSeconds(2)))
            .suite(
                """
                @TestSuite class Long {
                  @Test void a() { while (true) { try { Thread.sleep(1_000_000); } catch (InterruptedException e) { } } }
                  @Test void b() { }
                }
                """)
            .run();

    assertThat(outcomes.statuses().values()).containsExactly("ERROR", "NOT_RUN");
    assertThat(outcomes.failure("Long#a").message()).contains("the limit of the run, 2s, was over");
    assertThat(outcomes.failure("Long#a").dossier()).contains("Long.a(Long.java:");
  }

  @Test
  void isRedForARunThatEndedAfterItsLimit() throws Exception {
    Outcomes outcomes =
        new SuiteProject(directory)
            .limits(limits -> limits.withRun(Duration.ofNanos(1)))
            .suite("@TestSuite class Quick { @Test void a() { } }")
            .run();

    // Whoever looks first, before the test, during it or after it.
    boolean told =
        outcomes.statuses().containsValue("NOT_RUN")
            || (outcomes.statuses().containsValue("ERROR")
                && outcomes.failure("Quick#a").message().contains("limit of the run, 1ns"))
            || outcomes.problems().stream()
                .anyMatch(text -> text.contains("limit of the run, 1ns"));
    assertThat(told).as(outcomes.statuses() + " " + outcomes.problems()).isTrue();
  }

  @Test
  void isRedForWhatEndedAfterItsLimitBeforeAnybodyLooked() throws Exception {
    Outcomes outcomes =
        new SuiteProject(directory)
            .suite(
                """
                @TestSuite class Quick {
                  @Test(timeout = "1ns") void a() { }
                  @Test(timeout = "1m") void b() { }
                }
                """)
            .suite(
                """
                @TestSuite class Other {
                  @SetupSuite(timeout = "1ns") void open() { }
                  @Test void a() { }
                }
                """)
            .run();

    assertThat(outcomes.statuses().values()).containsExactly("ERROR", "ERROR", "PASSED");
    assertThat(outcomes.failure("Quick#a").message()).contains("did not end within 1ns, but after");
  }

  @Test
  void startsASecondWorkerIfOneDiesAsItStarts() throws Exception {
    Path java = directory.resolve("java");
    Files.writeString(
        java,
        """
        #!/bin/sh
        if mkdir "%s"; then echo "no memory today"; exit 1; fi
        exec "%s" "$@"
        """
            .formatted(directory.resolve("tried"), SuiteProject.JAVA));
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Outcomes outcomes =
        three("")
            .with(
                options ->
                    options.withJvm(WorkerJvm.of(java, options.jvm().ownClassPath(), directory)))
            .run();

    assertThat(outcomes.statuses().values()).hasSize(3).containsOnly("PASSED");
    assertThat(outcomes.problems())
        .singleElement()
        .asString()
        .contains("no memory today", "A second one was started");
  }

  @Test
  void runsSuitesInThisJvmForADebugger() throws Exception {
    Path classes = Files.createDirectories(directory.resolve("classes"));
    try (var loader =
        new java.net.URLClassLoader(
            new java.net.URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
      var out = System.out;
      Outcomes outcomes = three("").with(options -> options.withInProcess(loader)).run();

      assertThat(said(outcomes, "C"))
          .containsExactly("3", Long.toString(ProcessHandle.current().pid()));
      assertThat(System.out).isSameAs(out);
    }
  }

  @Test
  void leavesNoThreadOfAWorkerInThisJvm() throws Exception {
    Path classes = Files.createDirectories(directory.resolve("classes"));
    try (var loader =
        new java.net.URLClassLoader(
            new java.net.URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
      three("").with(options -> options.withInProcess(loader)).run();
    }

    OwnThreads.assertEnded();
  }

  @Test
  void reportsSlowTests() throws Exception {
    StringBuilder slow = new StringBuilder();
    new SuiteProject(directory)
        .limits(limits -> limits.withSlow(Duration.ofMillis(100)))
        .heardBy(
            event -> {
              if (event instanceof RunEvent.TestIsSlow seen) {
                slow.append(seen.id());
              }
            })
        .suite("@TestSuite class Slow { @Test void a() throws Exception { Thread.sleep(600); } }")
        .run();

    assertThat(slow).hasToString("Slow#a");
  }
}
