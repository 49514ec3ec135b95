package dev.dbtest.execute.workers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.execute.workers.SuiteProject.Outcomes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Code that does not end is ended, with its threads and processes. */
class SuitesThatDoNotEndTest extends HostileSuite {

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
}
