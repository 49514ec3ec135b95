package dev.dbtest.execute.suites;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.execute.suites.SuiteProject.Outcomes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that a test does may hide it, or keep a healthy neighbour from running. */
class HostileSuitesTest {

  private static final String NEIGHBOUR =
      """
      @TestSuite class Neighbour {
        @Test void healthy() {}
      }
      """;

  @TempDir private Path directory = Path.of("");
  private SuiteProject project = new SuiteProject(directory);

  @BeforeEach
  void makeProject() {
    project = new SuiteProject(directory).suite(NEIGHBOUR);
  }

  /** Runs a suite called Hostile beside the healthy one. */
  private Outcomes run(String suite) throws IOException {
    Outcomes outcomes = project.suite(suite).run();
    assertThat(outcomes.of("Neighbour#healthy").outcome().status().name()).isEqualTo("PASSED");
    return outcomes;
  }

  @AfterEach
  void leavesNoWorkerBehind() {
    List<ProcessHandle> left =
        ProcessHandle.current()
            .children()
            .filter(child -> child.info().commandLine().orElse("").contains(".args"))
            .toList();
    assertThat(left).isEmpty();
  }

  @AfterEach
  void leavesNoThreadBehind() throws InterruptedException {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("dbtest-")) {
        // Some are only about to end.
        thread.join(10_000);
        assertThat(thread.isAlive()).as(thread.getName()).isFalse();
      }
    }
  }

  @Test
  void killsProcessesThatATestLeavesBehindInAWorkerThatHalts() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              @Test void a() throws Exception {
                System.out.println(new ProcessBuilder("sleep", "600").start().pid());
                Runtime.getRuntime().halt(0);
              }
            }
            """);

    assertThat(outcomes.statuses()).containsEntry("Hostile#a", "ERROR");
    assertThat(isAlive(outcomes.of("Hostile#a").output().stdout())).isFalse();
  }

  @Test
  void killsProcessesThatAPassingTestLeavesBehindAndWarns() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              @Test void a() throws Exception {
                System.out.println(new ProcessBuilder("sleep", "600").start().pid());
              }
            }
            """);

    assertThat(outcomes.statuses()).containsEntry("Hostile#a", "PASSED");
    assertThat(isAlive(outcomes.of("Hostile#a").output().stdout())).isFalse();
    assertThat(outcomes.problems())
        .singleElement()
        .asString()
        .contains("sleep", "a test started it and left it running");
  }

  /** Killed processes take a moment to end. */
  private static boolean isAlive(String pid) {
    return ProcessHandle.of(Long.parseLong(pid.strip()))
        .map(ProcessHandle::onExit)
        .map(end -> end.completeOnTimeout(null, 10, TimeUnit.SECONDS).join() == null)
        .orElse(false);
  }

  @Test
  void namesTheTestThatExits() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              @Test void a() {}
              @Test void b() { System.exit(0); }
              @Test void c() {}
            }
            """);

    assertThat(outcomes.statuses())
        .containsEntry("Hostile#a", "PASSED")
        .containsEntry("Hostile#b", "ERROR")
        .containsEntry("Hostile#c", "PASSED");
    assertThat(outcomes.failure("Hostile#b").type()).isEqualTo("System.exit");
    assertThat(outcomes.failure("Hostile#b").message()).contains("exited with code 0");
    assertThat(outcomes.failure("Hostile#b").trace()).contains("Hostile.b(Hostile.java:");
  }

  @Test
  void namesTheTestThatHalts() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              @Test void a() {}
              @Test void b() { Runtime.getRuntime().halt(0); }
              @Test void c() {}
            }
            """);

    assertThat(outcomes.statuses())
        .containsEntry("Hostile#a", "PASSED")
        .containsEntry("Hostile#b", "ERROR")
        .containsEntry("Hostile#c", "PASSED");
    assertThat(outcomes.failure("Hostile#b").message()).contains("exited with code 0", "Hostile#b");
  }

  @Test
  void namesTheTestThatExitsInItsSetup() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              @Setup void begin() { System.exit(0); }
              @Test void a() {}
              @Test void b() {}
            }
            """);

    assertThat(outcomes.statuses())
        .containsEntry("Hostile#a", "ERROR")
        .containsEntry("Hostile#b", "ERROR");
  }

  @Test
  void reportsEveryTestOfASuiteThatHaltsInItsSetup() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              @SetupSuite void open() { Runtime.getRuntime().halt(0); }
              @Test void a() {}
              @Test void b() {}
            }
            """);

    assertThat(outcomes.statuses())
        .containsEntry("Hostile#a", "ERROR")
        .containsEntry("Hostile#b", "ERROR");
    assertThat(outcomes.failure("Hostile#b").message()).contains("suite set-up of Hostile");
  }

  @Test
  void reportsEveryTestOfASuiteThatExitsInAStaticInitialiser() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              static { System.exit(0); }
              @Test void a() {}
              @Test void b() {}
            }
            """);

    assertThat(outcomes.statuses())
        .containsEntry("Hostile#a", "ERROR")
        .containsEntry("Hostile#b", "ERROR");
    assertThat(outcomes.failure("Hostile#a").type()).isEqualTo("System.exit");
  }

  @Test
  void namesTheTestWhoseThreadExits() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              @Test void a() throws Exception {
                Thread thread = new Thread(() -> System.exit(0), "assassin");
                thread.start();
                thread.join();
              }
              @Test void b() {}
            }
            """);

    assertThat(outcomes.statuses())
        .containsEntry("Hostile#a", "ERROR")
        .containsEntry("Hostile#b", "PASSED");
    assertThat(outcomes.failure("Hostile#a").message()).contains("assassin");
  }

  @Test
  void namesTheTestWhoseThreadExitsAfterItsEnd() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              static final CountDownLatch latch = new CountDownLatch(1);
              @Test void a() {
                new Thread(() -> {
                  try { latch.await(); } catch (InterruptedException e) { }
                  System.exit(0);
                }).start();
              }
              @Test void b() throws Exception {
                latch.countDown();
                if (!Boolean.getBoolean("never")) Thread.sleep(60_000);
              }
            }
            """
                .replace("60_000", "3_000"));

    assertThat(outcomes.statuses())
        .containsEntry("Hostile#a", "ERROR")
        .containsEntry("Hostile#b", "PASSED");
  }

  @Test
  void reportsAStackOverflow() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              @Test void a() { a(); }
              @Test void b() {}
            }
            """);

    assertThat(outcomes.statuses())
        .containsEntry("Hostile#a", "ERROR")
        .containsEntry("Hostile#b", "PASSED");
    assertThat(outcomes.failure("Hostile#a").type()).isEqualTo("java.lang.StackOverflowError");
  }

  @Test
  void reportsThatMemoryRanOutAndGoesOnInANewWorker() throws Exception {
    project.with(options -> options.withJvm(options.jvm().withArguments(List.of("-Xmx32m"))));
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              static final List<byte[]> hoard = new ArrayList<>();
              @Test void a() { while (true) hoard.add(new byte[1 << 20]); }
              @Test void b() {
                if (!hoard.isEmpty()) throw new AssertionError("same worker");
              }
            }
            """);

    assertThat(outcomes.statuses())
        .containsEntry("Hostile#a", "ERROR")
        .containsEntry("Hostile#b", "PASSED");
    assertThat(outcomes.failure("Hostile#a").type()).isEqualTo("java.lang.OutOfMemoryError");
  }

  @Test
  void survivesMemoryThatRunsOutInSmallPieces() throws Exception {
    project.with(options -> options.withJvm(options.jvm().withArguments(List.of("-Xmx32m"))));
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              static final List<Object> hoard = new LinkedList<>();
              @Test void a() { while (true) hoard.add(new Object()); }
              @Test void b() { }
            }
            """);

    assertThat(outcomes.statuses())
        .containsEntry("Hostile#a", "ERROR")
        .containsEntry("Hostile#b", "PASSED");
  }

  @Test
  void showsTheReportOfACrashOfTheJvm() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              @Test void a() throws Exception {
                java.lang.reflect.Field field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
                field.setAccessible(true);
                ((sun.misc.Unsafe) field.get(null)).getByte(0);
              }
              @Test void b() {}
            }
            """);

    assertThat(outcomes.statuses())
        .containsEntry("Hostile#a", "ERROR")
        .containsEntry("Hostile#b", "PASSED");
    assertThat(outcomes.failure("Hostile#a").message()).contains("crashed", "Hostile#a");
    assertThat(outcomes.failure("Hostile#a").dossier()).contains("SIGSEGV", "Hostile.a()");
  }

  @Test
  void killsAnEndlessLoop() throws Exception {
    project.limits(
        limits -> limits.withTest(Duration.ofMillis(300)).withGrace(Duration.ofMillis(200)));
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              static volatile long count;
              @Test void a() { while (true) count++; }
              @Test void b() {}
            }
            """);

    assertThat(outcomes.statuses())
        .containsEntry("Hostile#a", "ERROR")
        .containsEntry("Hostile#b", "PASSED");
    assertThat(outcomes.failure("Hostile#a").type()).isEqualTo("timeout");
    assertThat(outcomes.failure("Hostile#a").message())
        .contains("did not end within 300ms", "was killed");
    assertThat(outcomes.failure("Hostile#a").frames())
        .anyMatch(frame -> frame.user() && frame.text().startsWith("Hostile.a("));
  }

  @Test
  void showsADeadlock() throws Exception {
    project.limits(
        limits -> limits.withTest(Duration.ofMillis(500)).withGrace(Duration.ofMillis(200)));
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              @Test void a() throws Exception {
                Object left = new Object();
                Object right = new Object();
                CountDownLatch both = new CountDownLatch(2);
                Thread other = new Thread(() -> take(right, left, both), "other side");
                other.setDaemon(true);
                other.start();
                take(left, right, both);
              }
              static void take(Object first, Object second, CountDownLatch both) {
                synchronized (first) {
                  both.countDown();
                  try { both.await(); } catch (InterruptedException e) { }
                  synchronized (second) { }
                }
              }
              @Test void b() {}
            }
            """);

    assertThat(outcomes.statuses())
        .containsEntry("Hostile#a", "ERROR")
        .containsEntry("Hostile#b", "PASSED");
    assertThat(outcomes.failure("Hostile#a").dossier())
        .startsWith("Deadlock:")
        .contains("\"other side\" waits for", "held by \"dbtest-suites\"")
        .containsSubsequence(
            "\"dbtest-suites\" BLOCKED", "runs the tests", "\"other side\" BLOCKED", "Not shown:")
        .doesNotContain("Finalizer", "dev.dbtest");
  }

  @Test
  void killsATestThatIgnoresInterrupts() throws Exception {
    project.limits(
        limits -> limits.withTest(Duration.ofMillis(300)).withGrace(Duration.ofMillis(200)));
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              @Test void a() {
                while (true) {
                  try { Thread.sleep(10_000); } catch (InterruptedException e) { }
                }
              }
              @Test void b() {}
            }
            """);

    assertThat(outcomes.statuses())
        .containsEntry("Hostile#a", "ERROR")
        .containsEntry("Hostile#b", "PASSED");
  }

  @Test
  void keepsTheWorkerOfATestThatEndsWhenInterrupted() throws Exception {
    project.limits(limits -> limits.withTest(Duration.ofMillis(300)));
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              static boolean here;
              @Test void a() throws Exception { here = true; Thread.sleep(60_000); }
              @Test void b() {
                if (!here) throw new AssertionError("another worker");
                if (Thread.interrupted()) throw new AssertionError("interrupted");
              }
            }
            """);

    assertThat(outcomes.statuses())
        .containsEntry("Hostile#a", "ERROR")
        .containsEntry("Hostile#b", "PASSED");
    assertThat(outcomes.failure("Hostile#a").type()).isEqualTo("timeout");
  }

  @Test
  void blamesTheTestWhoseThreadDiesOfAnException() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              @Test void a() throws Exception {
                Thread thread = new Thread(() -> { throw new IllegalStateException("lost"); }, "stray");
                thread.start();
                thread.join();
              }
              @Test void b() {}
            }
            """);

    assertThat(outcomes.statuses())
        .containsEntry("Hostile#a", "ERROR")
        .containsEntry("Hostile#b", "PASSED");
    assertThat(outcomes.failure("Hostile#a").message()).contains("\"stray\"", "lost");
  }

  @Test
  void blamesTheTestWhoseThreadDiesAfterItsEnd() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              static final CountDownLatch latch = new CountDownLatch(1);
              @Test void a() {
                new Thread(() -> {
                  try { latch.await(); } catch (InterruptedException e) { }
                  throw new IllegalStateException("lost");
                }).start();
              }
              @Test void b() { latch.countDown(); }
            }
            """);

    assertThat(outcomes.statuses())
        .containsEntry("Hostile#a", "ERROR")
        .containsEntry("Hostile#b", "PASSED");
  }

  @Test
  void hearsOfUncaughtExceptionsEvenIfTheDefaultHandlerIsReplaced() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              @SetupSuite void silence() { Thread.setDefaultUncaughtExceptionHandler((t, e) -> {}); }
              @Test void a() throws Exception {
                Thread thread = new Thread(() -> { throw new IllegalStateException("lost"); });
                thread.start();
                thread.join();
              }
            }
            """);

    assertThat(outcomes.statuses()).containsEntry("Hostile#a", "ERROR");
  }

  @Test
  void reportsEveryTestOfASuiteWhoseSetupFails() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              @SetupSuite void open() { System.out.println("opening"); throw new IllegalStateException("no database"); }
              @Test void a() {}
              @Test void b() {}
            }
            """);

    assertThat(outcomes.statuses())
        .containsEntry("Hostile#a", "ERROR")
        .containsEntry("Hostile#b", "ERROR");
    assertThat(outcomes.failure("Hostile#a").message()).isEqualTo("no database");
    assertThat(outcomes.failure("Hostile#a").dossier()).contains("opening");
  }

  @Test
  void reportsTestsWhoseSetupOrTeardownFails() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              static int count;
              @Setup void begin() { if (++count == 1) throw new AssertionError("set-up"); }
              @Teardown void end() { if (count == 2) throw new AssertionError("tear-down"); }
              @Test void a() {}
              @Test void b() {}
              @Test void c() {}
            }
            """);

    assertThat(outcomes.statuses())
        .containsEntry("Hostile#a", "ERROR")
        .containsEntry("Hostile#b", "ERROR")
        .containsEntry("Hostile#c", "PASSED");
  }

  @Test
  void reportsAFailingTeardownOfASuiteAsAProblem() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              @TeardownSuite void close() { throw new IllegalStateException("still open"); }
              @Test void a() {}
            }
            """);

    assertThat(outcomes.problems())
        .singleElement()
        .asString()
        .startsWith("Hostile: ")
        .contains("suite tear-down", "still open", "Hostile.close(Hostile.java:");
  }

  @Test
  void reportsAClassThatCannotBeInitialised() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              static final int x = Integer.parseInt("nonsense");
              @Test void a() {}
            }
            """);

    assertThat(outcomes.statuses()).containsEntry("Hostile#a", "ERROR");
    assertThat(outcomes.failure("Hostile#a").trace()).contains("NumberFormatException");
  }

  @Test
  void showsWhereAnInitialiserFailed() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              static final int x = Integer.parseInt("nonsense");
              @Test void a() {}
            }
            """);

    assertThat(outcomes.failure("Hostile#a").frames())
        .anyMatch(frame -> frame.user() && frame.text().startsWith("Hostile.<clinit>("));
  }

  @Test
  void reportsAClassThatCannotBeConstructed() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              Hostile(int x) {}
              @Test void a() {}
            }
            """);

    assertThat(outcomes.statuses()).containsEntry("Hostile#a", "ERROR");
    assertThat(outcomes.failure("Hostile#a").message())
        .contains("no constructor without parameters");
  }

  @Test
  void reportsTestsWithAWrongSignature() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              @Test static void a() {}
              @Test void b(int x) {}
              @Test int c() { return 1; }
              @Test void d() {}
            }
            """);

    assertThat(outcomes.statuses())
        .containsEntry("Hostile#a", "ERROR")
        .containsEntry("Hostile#b", "ERROR")
        .containsEntry("Hostile#c", "ERROR")
        .containsEntry("Hostile#d", "PASSED");
    assertThat(outcomes.failure("Hostile#c").message()).contains("returns a int");
  }

  @Test
  void reportsASuiteWithoutTests() throws Exception {
    Outcomes outcomes = run("@TestSuite class Hostile { void forgotten() {} }");

    assertThat(outcomes.problems()).singleElement().asString().contains("Hostile", "no tests");
  }

  @Test
  void blamesTheTestThatLeavesAThreadRunning() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              @Test void a() { start("daemon", true); }
              @Test void b() { start("leak", false); }
              @Test void c() {}
              static void start(String name, boolean daemon) {
                Thread thread = new Thread(() -> {
                  try { Thread.sleep(1_000_000); } catch (InterruptedException e) { }
                }, name);
                thread.setDaemon(daemon);
                thread.start();
              }
            }
            """);

    assertThat(outcomes.statuses())
        .containsEntry("Hostile#a", "PASSED")
        .containsEntry("Hostile#b", "ERROR")
        .containsEntry("Hostile#c", "PASSED");
    assertThat(outcomes.of("Hostile#a").metrics().leakedThreads()).containsExactly("daemon");
    assertThat(outcomes.failure("Hostile#b").message()).contains("\"leak\"");
  }

  @Test
  void survivesAFloodOfOutput() throws Exception {
    project.with(options -> options.withJvm(options.jvm().withArguments(List.of("-Xmx64m"))));
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              @Test void a() {
                byte[] line = "0123456789abcdef".repeat(4096).getBytes();
                System.out.print("the beginning");
                for (long i = 0; i < 1L << 30; i += line.length) System.out.write(line, 0, line.length);
                System.out.print("the end");
                throw new AssertionError("after the flood");
              }
            }
            """);

    assertThat(outcomes.statuses()).containsEntry("Hostile#a", "FAILED");
    assertThat(outcomes.of("Hostile#a").output().dropped()).isGreaterThan(1_000_000_000L);
    assertThat(outcomes.of("Hostile#a").output().stdout())
        .startsWith("the beginning")
        .endsWith("the end")
        .hasSizeLessThan((1 << 20) + 100);
  }

  @Test
  void isNotFooledByOutputThatLooksLikeItsOwn() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              @Test void a() throws Exception {
                byte[] done = {0, 0, 0, 0, 13, 0, 0, 0, 0, 13};
                System.out.write(done);
                new java.io.FileOutputStream(java.io.FileDescriptor.out).write(done);
                new java.io.FileOutputStream(java.io.FileDescriptor.err).write(done);
                throw new AssertionError("still red");
              }
            }
            """);

    assertThat(outcomes.statuses()).containsEntry("Hostile#a", "FAILED");
  }

  @Test
  void blamesTheTestThatClosesOrReplacesStandardOutput() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              @Test void a() { System.out.close(); }
              @Test void b() { System.out.println("b is heard"); }
              @Test void c() { System.setOut(new java.io.PrintStream(java.io.OutputStream.nullOutputStream())); }
              @Test void d() { System.out.println("d is heard"); }
            }
            """);

    assertThat(outcomes.statuses())
        .containsEntry("Hostile#a", "ERROR")
        .containsEntry("Hostile#b", "PASSED")
        .containsEntry("Hostile#c", "ERROR")
        .containsEntry("Hostile#d", "PASSED");
    assertThat(outcomes.of("Hostile#b").output().stdout()).contains("b is heard");
    assertThat(outcomes.of("Hostile#d").output().stdout()).contains("d is heard");
  }

  @Test
  void reportsRowsThatCannotBeMade() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              @Test @Rows(method = "broken") void a(int x) {}
              @Test @Rows(method = "empty") void b(int x) {}
              @Test @Rows(method = "missing") void c(int x) {}
              @Test void d() {}
              static Stream<Integer> broken() { throw new IllegalStateException("no rows"); }
              static Stream<Integer> empty() { return Stream.empty(); }
            }
            """);

    assertThat(outcomes.statuses())
        .containsEntry("Hostile#a", "ERROR")
        .containsEntry("Hostile#b", "ERROR")
        .containsEntry("Hostile#c", "ERROR")
        .containsEntry("Hostile#d", "PASSED");
    assertThat(outcomes.failure("Hostile#b").message()).contains("yields no row");
  }

  @Test
  void describesExceptionsThatMisbehave() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              @Test void a() { throw new AssertionError(); }
              @Test void b() {
                RuntimeException one = new RuntimeException("one");
                RuntimeException two = new RuntimeException("two", one);
                one.initCause(two);
                throw one;
              }
              @Test void c() { throw new AssertionError("x".repeat(10 << 20)); }
              @Test void d() {
                throw new RuntimeException() {
                  public String getMessage() { throw new IllegalStateException(); }
                  public String toString() { throw new IllegalStateException(); }
                  public StackTraceElement[] getStackTrace() { throw new IllegalStateException(); }
                  public synchronized Throwable getCause() { throw new IllegalStateException(); }
                };
              }
            }
            """);

    assertThat(outcomes.statuses())
        .containsEntry("Hostile#a", "FAILED")
        .containsEntry("Hostile#b", "ERROR")
        .containsEntry("Hostile#c", "FAILED")
        .containsEntry("Hostile#d", "ERROR");
    assertThat(outcomes.failure("Hostile#a").message()).isEmpty();
    assertThat(outcomes.failure("Hostile#b").trace()).contains("see above");
    assertThat(outcomes.failure("Hostile#c").message())
        .hasSizeLessThan(70_000)
        .contains("left out");
  }
}
