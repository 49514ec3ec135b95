package dev.dbtest.execute.workers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.execute.workers.SuiteProject.Outcomes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** An exception that ends a thread is never green, whatever the kind of the thread. */
class ThreadsOfTestsTest extends HostileSuite {

  @Test
  void blamesTheTestWhoseThreadIsInAGroupOfItsOwn() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              @Test void a() throws Exception {
                ThreadGroup top = Thread.currentThread().getThreadGroup();
                while (top.getParent() != null) top = top.getParent();
                Thread thread = new Thread(top, () -> { throw new IllegalStateException("lost"); }, "far away");
                thread.start();
                thread.join();
              }
              @Test void b() { }
            }
            """);

    assertThat(outcomes.statuses())
        .containsEntry("Hostile#a", "ERROR")
        .containsEntry("Hostile#b", "PASSED");
    assertThat(outcomes.failure("Hostile#a").message())
        .isEqualTo("uncaught in the thread \"far away\" that the test started: lost");
    assertThat(outcomes.of("Hostile#a").output().stderr())
        .startsWith("Exception in thread \"far away\" java.lang.IllegalStateException: lost");
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void blamesTheTestWhoseVirtualThreadFails() throws Exception {
    project.release(21);
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              @Test void a() throws Exception {
                Thread.ofVirtual().start(() -> { throw new IllegalStateException("lost"); }).join();
              }
              @Test void b() throws Exception {
                Thread.ofVirtual().inheritInheritableThreadLocals(false).name("alone")
                    .start(() -> { throw new IllegalStateException("lost"); }).join();
              }
              @Test void c() { }
            }
            """);

    assertThat(outcomes.statuses())
        .containsEntry("Hostile#a", "ERROR")
        .containsEntry("Hostile#b", "ERROR")
        .containsEntry("Hostile#c", "PASSED");
    assertThat(outcomes.failure("Hostile#b").message()).contains("\"alone\"").endsWith("lost");
  }

  /** Before JDK 21 the exception ends the thread, perhaps after its test. */
  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void blamesTheTestWhoseTaskOfTheCommonPoolFails() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              @Test void a() throws Exception {
                // Whoever waits for the pool runs what has not begun, and there it would be lost.
                CountDownLatch begun = new CountDownLatch(1);
                ForkJoinPool.commonPool().execute(() -> {
                  begun.countDown();
                  throw new IllegalStateException("lost");
                });
                begun.await();
                ForkJoinPool.commonPool().awaitQuiescence(1, TimeUnit.MINUTES);
              }
              @Test void b() { }
            }
            """);

    assertThat(outcomes.statuses())
        .containsEntry("Hostile#a", "ERROR")
        .containsEntry("Hostile#b", "PASSED");
    assertThat(outcomes.failure("Hostile#a").message()).endsWith("lost");
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void isRedForAVirtualThreadThatFailsAfterItsTest() throws Exception {
    project.release(21);
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              static final CountDownLatch OVER = new CountDownLatch(1);
              static Thread thread;
              @Test void a() {
                thread = Thread.ofVirtual().start(() -> {
                  try { OVER.await(); } catch (InterruptedException e) { }
                  throw new IllegalStateException("lost");
                });
              }
              @Test void b() throws Exception { OVER.countDown(); thread.join(); }
            }
            """);

    assertThat(outcomes.problems())
        .singleElement()
        .asString()
        .contains("Hostile#a: after the test had ended: ", "lost");
  }

  @Test
  void isRedForAThreadThatFailsAfterItsSuite() throws Exception {
    project.suite(
        """
        @TestSuite class Later {
          @Test void b() throws Exception { Hostile.OVER.countDown(); Hostile.thread.join(); }
        }
        """);
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              static final CountDownLatch OVER = new CountDownLatch(1);
              static Thread thread;
              @Test void a() {
                thread = new Thread(() -> {
                  try { OVER.await(); } catch (InterruptedException e) { }
                  throw new IllegalStateException("lost");
                }, "late");
                thread.setDaemon(true);
                thread.start();
              }
            }
            """);

    assertThat(outcomes.statuses().values()).containsOnly("PASSED");
    assertThat(outcomes.problems()).singleElement().asString().contains("\"late\"", "lost");
  }

  @Test
  void beginsEachTestWithTheLoaderAndTheHandlerOfTheOneBefore() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              @SetupSuite void open() { Thread.setDefaultUncaughtExceptionHandler((t, e) -> { }); }
              @Test void a() {
                Thread.currentThread().setContextClassLoader(null);
                Thread.setDefaultUncaughtExceptionHandler(null);
              }
              @Test void b() {
                if (Thread.currentThread().getContextClassLoader() != getClass().getClassLoader())
                  throw new AssertionError("loader");
                if (Thread.getDefaultUncaughtExceptionHandler().getClass().getName().startsWith("dev.dbtest"))
                  throw new AssertionError("handler");
              }
            }
            """);

    assertThat(outcomes.statuses().values()).containsOnly("PASSED");
  }
}
