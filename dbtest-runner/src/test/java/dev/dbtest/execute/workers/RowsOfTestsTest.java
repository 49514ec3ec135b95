package dev.dbtest.execute.workers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.execute.workers.SuiteProject.Outcomes;
import dev.dbtest.model.RowChoice;
import dev.dbtest.plan.suites.PlannedSuite;
import dev.dbtest.plan.suites.PlannedTest;
import dev.dbtest.plan.suites.SuitePlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowsOfTestsTest {

  @TempDir private Path directory = Path.of("");

  private Outcomes run(String suite) throws Exception {
    return new SuiteProject(directory).suite(suite).run();
  }

  @Test
  void makesACaseOfEachRowOfText() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Sums {
              @Test @Rows({"1, 2, 3", "2, 2, 5"})
              void adds(int a, int b, int sum) { if (a + b != sum) throw new AssertionError(); }
            }
            """);

    assertThat(outcomes.statuses())
        .containsExactly(
            org.assertj.core.api.Assertions.entry("Sums#adds[1]", "PASSED"),
            org.assertj.core.api.Assertions.entry("Sums#adds[2]", "FAILED"));
    assertThat(outcomes.of("Sums#adds[2]").displayName()).isEqualTo("adds [2, 2, 5]");
  }

  @Test
  void takesRowsFromEverySource() throws Exception {
    Files.createDirectories(directory.resolve("classes"));
    Files.writeString(
        directory.resolve("classes/rows.csv"), "name,length\n\"a, b\",4\n'it''s',4\n");
    Outcomes outcomes =
        run(
            """
            @TestSuite class Sources {
              enum Colour { RED, GREEN }
              @Test @Rows(enumClass = Colour.class) void enums(Colour c) { Objects.requireNonNull(c); }
              @Test @Rows(method = "pairs") void methods(String s, long n) { if (s.length() != n) throw new AssertionError(s); }
              @Test @Rows(method = "list") void lists(List<String> l) { if (l.size() != 2) throw new AssertionError(); }
              @Test @Rows(csv = "/rows.csv") void csv(String s, int n) { if (s.length() != n) throw new AssertionError(s); }
              @Test @Rows(text = "\\nname, length\\n\\nab, 2\\n") void text(String s, int n) { if (s.length() != n) throw new AssertionError(s); }
              @Test @Rows({"a, b"}) void whole(String s) { if (s.length() != 4) throw new AssertionError(s); }
              @Test @Rows({"java.lang.String, 2020-01-31, c, RED, 0x10, true"})
              void converted(Class<?> k, java.time.LocalDate d, char c, Colour e, Integer i, boolean b) {
                if (k != String.class || d.getYear() != 2020 || i != 16 || !b) throw new AssertionError();
              }
              Stream<Object[]> pairs() { return Stream.of(new Object[] {"x", 1}, new Object[] {"yy", 2L}); }
              static List<List<String>> list() { return List.of(List.of("a", "b")); }
            }
            """);

    assertThat(outcomes.statuses())
        .hasSize(10)
        .doesNotContainValue("FAILED")
        .doesNotContainValue("ERROR");
  }

  @Test
  void namesRowsAsTheirAuthorSays() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Names {
              @Test(name = "sum") @Rows(value = {"1, 2", "3, 4"}, name = "{index}: {1} after {0}")
              void adds(int a, int b) { }
            }
            """);

    assertThat(outcomes.of("Names#adds[2]").displayName()).isEqualTo("sum [2: 4 after 3]");
  }

  @Test
  void reportsARowThatDoesNotFit() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Misfits {
              @Test @Rows({"1, 2", "3", "x, 4"}) void pair(int a, int b) { }
            }
            """);

    assertThat(outcomes.statuses().values()).containsExactly("PASSED", "ERROR", "ERROR");
    assertThat(outcomes.failure("Misfits#pair[2]").message())
        .isEqualTo("the row has 1 value, and the test has 2 parameters.");
    assertThat(outcomes.failure("Misfits#pair[3]").message())
        .contains("argument 1: \"x\" is not a value of type int");
  }

  @Test
  void runsOnlyTheRowsThatAreAskedFor() throws Exception {
    Outcomes outcomes =
        new SuiteProject(directory)
            .choosing(plan -> rows(plan, "2", "9"))
            .suite(
                """
                @TestSuite class Some {
                  @Test @Rows({"1", "2", "3"}) void each(int a) { if (a != 2) throw new AssertionError(); }
                }
                """)
            .run();

    assertThat(outcomes.statuses())
        .containsExactly(
            org.assertj.core.api.Assertions.entry("Some#each[2]", "PASSED"),
            org.assertj.core.api.Assertions.entry("Some#each[9]", "ERROR"));
    assertThat(outcomes.failure("Some#each[9]").message()).contains("there is no row 9", "1 to 3");
  }

  @Test
  void goesOnWithTheOtherRowsWhenOneKillsTheWorker() throws Exception {
    Outcomes outcomes =
        run(
            """
            @TestSuite class Killer {
              @Test @Rows({"1", "2", "3"}) void each(int a) { if (a == 2) Runtime.getRuntime().halt(0); }
              @Test @Rows(method = "fatal") void fatal(int a) { }
              static int[] fatal() { Runtime.getRuntime().halt(0); return null; }
            }
            """);

    assertThat(outcomes.statuses())
        .containsEntry("Killer#each[1]", "PASSED")
        .containsEntry("Killer#each[2]", "ERROR")
        .containsEntry("Killer#each[3]", "PASSED")
        .containsEntry("Killer#fatal", "ERROR");
  }

  private static SuitePlan rows(SuitePlan plan, String... keys) {
    PlannedSuite suite = plan.suites().get(0);
    RowChoice choice = new RowChoice(new TreeSet<>(List.of(keys)), new TreeSet<>());
    return new SuitePlan(
        List.of(
            new PlannedSuite(
                suite.info(), List.of(new PlannedTest(suite.tests().get(0).info(), choice)))));
  }
}
