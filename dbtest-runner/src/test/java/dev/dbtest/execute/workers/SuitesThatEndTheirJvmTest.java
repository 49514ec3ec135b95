package dev.dbtest.execute.workers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.execute.workers.SuiteProject.Outcomes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Code that ends its JVM, or makes it end, is named, and a new worker goes on. */
class SuitesThatEndTheirJvmTest extends HostileSuite {

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
}
