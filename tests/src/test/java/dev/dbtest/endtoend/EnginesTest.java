package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Projects whose tests run on other engines than Jupiter, as their authors have them: built by
 * Maven, unchanged.
 */
@Tag("integration")
class EnginesTest {

  @Test
  void testsOfJUnit4And3RunOnVintage(@TempDir Path directory) {
    SampleProject project = SampleProject.ofMaven("engines/vintage", directory);

    Dbtest.Result result = project.dbtest().run("unit", LastRun.REPORT);

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    CaseTable.of(
            "eng.",
            """
            AllTests#tests[1] | ERROR | timed out after 50 milliseconds
            AllTests#tests[2] | PASSED |
            AllTests#tests[3] | PASSED |
            AllTests#tests[4] | SKIPPED | not here
            AllTests#tests[5] | PASSED |
            AllTests#tests[6] | FAILED | expected:<1> but was:<2>
            AllTests#tests[7] | ERROR | io
            AllTests#tests[8] | SKIPPED | later
            AllTests#tests[9] | FAILED | three
            AllTests#tests[10] | PASSED |
            BrokenAfterTest#one | PASSED |
            BrokenAfterTest#two | PASSED |
            BrokenOldTest#one | ERROR | no database
            BrokenOldTest#two | ERROR | no database
            ChildTest#inherited | PASSED |
            ChildTest#own | PASSED |
            MadeTests#tests[1] | PASSED |
            MadeTests#tests[2] | FAILED | expected:<0> but was:<1>
            PlainOldTest#assumes | SKIPPED | not here
            PlainOldTest#expects | PASSED |
            PlainOldTest#fails | FAILED | expected:<1> but was:<2>
            PlainOldTest#ignored | SKIPPED | later
            PlainOldTest#passes | PASSED |
            PlainOldTest#slow | PASSED |
            PlainOldTest#slowOne | ERROR | timed out after 50 milliseconds
            PlainOldTest#throwsIt | ERROR | io
            RowsOldTest#positive[1] | PASSED |
            RowsOldTest#positive[2] | PASSED |
            RowsOldTest#positive[3] | PASSED |
            RowsOldTest#small[1] | PASSED |
            RowsOldTest#small[2] | PASSED |
            RowsOldTest#small[3] | FAILED |
            VeryOldTest#testFails | FAILED | three
            VeryOldTest#testPasses | PASSED |
            """)
        .assertSame(LastRun.of(project));
    assertThat(result.out())
        .contains("BrokenAfterTest", "suite tear-down failed", "cannot close")
        .doesNotContain("overrides this test");

    assertThat(project.dbtest().run("unit", "--pattern", "RowsOldTest#small[3]").lastLine())
        .isEqualTo("0 passed, 1 failed, 0 skipped");
    assertThat(project.dbtest().run("unit", "--tags", "eng.PlainOldTest$Slow").lastLine())
        .isEqualTo("1 passed, 0 failed, 0 skipped");
  }

  @Test
  void featuresOfSpockAreCalledByTheirDescriptions(@TempDir Path directory) {
    SampleProject project = SampleProject.ofMaven("engines/spock", directory);

    Dbtest.Result result = project.dbtest().run("unit", LastRun.REPORT);

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    CaseTable.of(
            "eng.",
            """
            BrokenSpec#one | ERROR | no database
            CartSpec##a plus #b is #c[1] | PASSED |
            CartSpec##a plus #b is #c[2] | FAILED | Condition not satisfied
            CartSpec#an empty cart costs nothing | PASSED |
            CartSpec#does not apply | SKIPPED | @Requires
            CartSpec#fails | FAILED | Condition not satisfied
            CartSpec#is ignored | SKIPPED | later
            CartSpec#throws | FAILED | java.io.IOException
            """)
        .assertSame(LastRun.of(project));

    assertThat(project.dbtest().run("list").out().lines())
        .contains("  #a plus #b is #c  parameterised", "  an empty cart costs nothing");
    assertThat(project.dbtest().run("unit", "--pattern", "CartSpec##a plus #b is #c[2]").lastLine())
        .isEqualTo("0 passed, 1 failed, 0 skipped");
  }

  @Test
  void specificationsOfKotestAreSuites(@TempDir Path directory) {
    SampleProject project = SampleProject.ofMaven("engines/kotest", directory);

    Dbtest.Result result = project.dbtest().run("unit", LastRun.REPORT);

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    CaseTable.of(
            "eng.",
            """
            BrokenSpec#tests | ERROR | Could not create instance of class eng.BrokenSpec
            BrokenSpec#tests[1] | ERROR |
            SumSpec#tests[1] | PASSED |
            SumSpec#tests[2] | FAILED | expected:<3> but was:<2>
            SumSpec#tests[3] | SKIPPED | bang
            TreeSpec#tests[1] | PASSED |
            TreeSpec#tests[2] | ERROR | boom
            """)
        .assertSame(LastRun.of(project));
  }

  @Test
  void propertiesOfJqwikAreTests(@TempDir Path directory) {
    SampleProject project = SampleProject.ofMaven("engines/jqwik", directory);

    Dbtest.Result result = project.dbtest().run("unit", LastRun.REPORT);

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    CaseTable.of(
            "eng.SumProperties#",
            """
            assumes | FAILED | exhausted after [1000] tries
            commutes | PASSED |
            example | PASSED |
            off | SKIPPED | later
            wrong | FAILED | failed with sample
            """)
        .assertSame(LastRun.of(project));
  }

  @Test
  void testsOfTestNgRunOnTheirEngine(@TempDir Path directory) {
    SampleProject project = SampleProject.ofMaven("engines/testng", directory);

    Dbtest.Result result = project.dbtest().run("unit", LastRun.REPORT);

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    CaseTable.of(
            "eng.",
            """
            NgClassTest#tests[1] | PASSED |
            NgClassTest#tests[2] | ERROR | boom
            NgIgnoredTest#runs | SKIPPED | not today
            NgTest#depends | SKIPPED | depends on not successfully finished methods
            NgTest#fails | FAILED | expected [2] but found [1]
            NgTest#ignored | SKIPPED | @Ignore
            NgTest#off | SKIPPED | enabled = false
            NgTest#passes | PASSED |
            NgTest#rows[1] | PASSED |
            NgTest#rows[2] | PASSED |
            NgTest#rows[3] | FAILED | expected [true] but found [false]
            NgTest#skips | SKIPPED | not here
            NgTest#slow | PASSED |
            """)
        .assertSame(LastRun.of(project));
  }

  @Test
  void aPlatformSuiteIsRedWithoutTestsUnlessItsAuthorAllowsThat(@TempDir Path directory) {
    SampleProject project = SampleProject.ofMaven("engines/suites", directory);

    Dbtest.Result result = project.dbtest().run("unit", LastRun.REPORT);

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    CaseTable.of(
            "eng.",
            """
            AllTests#tests[1] | PASSED |
            AllTests#tests[2] | FAILED | expected: <3> but was: <2>
            EmptyTests#tests | SKIPPED | it made no tests
            ForgottenTests#tests | ERROR | did not discover any tests
            SumTest#addsUp | PASSED |
            SumTest#isWrong | FAILED | expected: <3> but was: <2>
            """)
        .assertSame(LastRun.of(project));
    assertThat(project.dbtest().run("unit", "--pattern", "AllTests#tests[2]").lastLine())
        .isEqualTo("0 passed, 1 failed, 0 skipped");
  }
}
