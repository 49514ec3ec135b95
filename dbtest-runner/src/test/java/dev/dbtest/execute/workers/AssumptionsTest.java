package dev.dbtest.execute.workers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.execute.account.RepeatOptions;
import dev.dbtest.execute.workers.SuiteProject.Outcomes;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test whose assumption does not hold is left out, with the reason, and nothing else is. */
class AssumptionsTest {

  private static final String ASSUME =
      """
      class Assume {
        static class Derived extends org.opentest4j.TestAbortedException {
          Derived(String message) { super(message); }
        }
        static void that(String what) { throw new Derived(what); }
      }
      """;

  @TempDir private Path directory = Path.of("");

  private static String exception(String name) {
    int dot = name.lastIndexOf('.');
    return "package %s; public class %s extends RuntimeException { public %2$s(String m) { super(m); } }"
        .formatted(name.substring(0, dot), name.substring(dot + 1));
  }

  private SuiteProject assuming(String suite) {
    return new SuiteProject(directory)
        .source(exception("org.opentest4j.TestAbortedException"))
        .suite(ASSUME)
        .suite(suite);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.opentest4j.TestAbortedException",
        "org.junit.AssumptionViolatedException",
        "org.junit.internal.AssumptionViolatedException",
        "org.testng.SkipException"
      })
  void knowsTheExceptionsOfAllLibraries(String name) throws Exception {
    Outcomes outcomes =
        new SuiteProject(directory)
            .source(exception(name))
            .suite(
                "@TestSuite class A { @Test void a() { throw new %s(\"not on\\n  this machine\"); } }"
                    .formatted(name))
            .run();

    assertThat(outcomes.skipReason("A#a")).isEqualTo("not on this machine");
  }

  @Test
  void skipsTheTestWhoseSetUpAssumesInVain() throws Exception {
    Outcomes outcomes =
        assuming(
                """
                @TestSuite class A {
                  int count;
                  @Setup void open() { if (++count == 1) Assume.that("no database"); }
                  @Teardown void close() { System.out.print("closed"); }
                  @Test void a() { }
                  @Test void b() { }
                }
                """)
            .run();

    assertThat(outcomes.skipReason("A#a")).isEqualTo("no database");
    assertThat(outcomes.of("A#a").output().stdout()).isEqualTo("closed");
    assertThat(outcomes.statuses()).containsEntry("A#b", "PASSED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"@SetupSuite void open()", "A()"})
  void skipsAllTestsOfASuiteWhoseSetUpAssumesInVain(String method) throws Exception {
    Outcomes outcomes =
        assuming(
                """
                @TestSuite class A {
                  %s { Assume.that("no database"); }
                  @Test void a() { }
                  @Test @Rows({"1", "2"}) void b(int i) { }
                }
                """
                    .formatted(method))
            .run();

    assertThat(outcomes.statuses().values()).hasSize(2).containsOnly("SKIPPED");
    assertThat(outcomes.skipReason("A#a")).isEqualTo("no database");
    assertThat(outcomes.problems()).isEmpty();
  }

  @Test
  void skipsSingleRowsAndTestsThatHaveNone() throws Exception {
    Outcomes outcomes =
        assuming(
                """
                @TestSuite class A {
                  @Test @Rows({"1", "2"}) void a(int i) { if (i == 1) Assume.that("only twos"); }
                  @Test @Rows(method = "rows") void b(int i) { }
                  static Stream<Object[]> rows() { Assume.that("no rows"); return null; }
                }
                """)
            .run();

    assertThat(outcomes.statuses().values()).containsExactly("SKIPPED", "PASSED", "SKIPPED");
    assertThat(outcomes.skipReason("A#b")).isEqualTo("no rows");
  }

  @Test
  void isRedWhereTheTestWasLeftOutAndTheTearDownFails() throws Exception {
    Outcomes outcomes =
        assuming(
                """
                @TestSuite class A {
                  @Test void a() { Assume.that("no database"); }
                  @Teardown void close() { throw new IllegalStateException("still open"); }
                }
                @TestSuite class B {
                  @Test void b() { }
                  @Teardown void close() { Assume.that("no database"); }
                }
                """)
            .run();

    assertThat(outcomes.statuses().values()).containsExactly("ERROR", "ERROR");
    assertThat(outcomes.failure("A#a").message()).isEqualTo("still open");
  }

  @Test
  void takesBackNoFailureByARetryThatIsLeftOut() throws Exception {
    Outcomes outcomes =
        assuming(
                """
                @TestSuite class A {
                  int count;
                  @Retry(3) @Test void a() {
                    if (++count == 1) throw new AssertionError("red");
                    Assume.that("not twice");
                  }
                }
                """)
            .run();

    assertThat(outcomes.failure("A#a").message()).isEqualTo("red");
    assertThat(outcomes.of("A#a").attempts()).hasSize(2);
  }

  @Test
  void isNotPassedWhereOneRepeatIsLeftOut() throws Exception {
    Outcomes outcomes =
        assuming(
                """
                @TestSuite class A {
                  int count;
                  @Test void a() { if (++count == 2) Assume.that("not twice"); }
                }
                """)
            .with(options -> options.withRepeats(new RepeatOptions(0, 3, false)))
            .run();

    assertThat(outcomes.skipReason("A#a")).isEqualTo("not twice");
    assertThat(outcomes.of("A#a").attempts()).hasSize(3);
  }
}
