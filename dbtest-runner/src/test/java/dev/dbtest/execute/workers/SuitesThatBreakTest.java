package dev.dbtest.execute.workers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.execute.workers.SuiteProject.Outcomes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Failures outside of a test body reach every test that they concern. */
class SuitesThatBreakTest extends HostileSuite {

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
  void namesTheOptionThatOpensWhatTheJdkKeepsToItself() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Hostile {
              @Test void a() throws Exception {
                String.class.getDeclaredField("value").setAccessible(true);
              }
              @Test void b() throws Exception {
                try {
                  Class.forName("sun.nio.ch.IOUtil").getMethod("load").invoke(null);
                } catch (ReflectiveOperationException e) {
                  throw new IllegalStateException("wrapped", e);
                }
              }
            }
            """);

    assertThat(outcomes.failure("Hostile#a").dossier())
        .endsWith(" with --jvm-arg=--add-opens=java.base/java.lang=ALL-UNNAMED");
    assertThat(outcomes.failure("Hostile#b").dossier())
        .endsWith(" with --jvm-arg=--add-exports=java.base/sun.nio.ch=ALL-UNNAMED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@Setup static void f() {} | make it a default method",
        "@TeardownSuite private void f() {} | make it a default method",
        "@Teardown void leave(); | add @Teardown to the method that implements it",
        "@AutoClose AutoCloseable C = () -> {}; | move it from the interface to the suite",
        "@TempDir java.nio.file.Path D = null; | neither static nor final"
      })
  void refusesASuiteThatWouldLoseWhatAnInterfaceSays(String member, String remedy)
      throws Exception {
    Outcomes outcomes =
        run(
            "interface I { "
                + member
                + " } @TestSuite class Hostile implements I {"
                + " public void leave() {}"
                + " @Test void a() {}"
                + " }");

    assertThat(outcomes.statuses()).containsEntry("Hostile#a", "ERROR");
    assertThat(outcomes.failure("Hostile#a").message()).containsIgnoringCase(remedy);
  }

  @Test
  void callsWhatImplementsAnAbstractFixture() throws Exception {
    Outcomes outcomes =
        run(
            """
            interface I { @Teardown void close(); }
            abstract class Base { @Setup abstract void open(); }
            @TestSuite class Hostile extends Base implements I {
              int calls;
              @Override @Setup void open() { calls++; }
              @Override @Teardown public void close() { calls++; }
              @Test void a() { if (calls % 2 != 1) throw new AssertionError(calls); }
              @Test void b() { if (calls % 2 != 1) throw new AssertionError(calls); }
            }
            """);

    assertThat(outcomes.statuses())
        .containsEntry("Hostile#a", "PASSED")
        .containsEntry("Hostile#b", "PASSED");
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
}
