package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * Tests of JUnit that are found only while they run and stand in branches of a tree: dynamic
 * containers and classes with rows. Files that tests publish.
 */
@Tag("integration")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JUnitBranchesTest {

  private static final String BOXES =
      """
      BoxesTest#boxes[1.1] | PASSED |
      BoxesTest#boxes[1.2] | FAILED | in box one
      BoxesTest#boxes[2.1] | PASSED |
      BoxesTest#boxes[2.2] | FAILED | in box two
      BoxesTest#boxes[3] | FAILED | beside the boxes
      BoxesTest#halting[1.1] | PASSED |
      BoxesTest#halting[1.2] | ERROR | the worker JVM exited with code 0 while it ran
      BoxesTest#halting[1.3] | PASSED |
      BoxesTest#halting[2.1.1] | PASSED |
      BoxesTest#halting[2.2] | PASSED |
      BoxesTest#halting[3] | PASSED |
      """;

  private static final String BESIDE =
      """
      containerBehind[1] | ERROR | the worker JVM exited with code 0 while it ran
      containerBehind[2.1] | PASSED |
      containerBehind[2.2] | FAILED | in it
      containerBehind[3] | PASSED |
      testBehind[1.1] | PASSED |
      testBehind[1.2] | ERROR | the worker JVM exited with code 0 while it ran
      testBehind[2] | FAILED | behind it
      """;

  private static final String FRUIT =
      """
      AroundFruitTest#outside | PASSED |
      AroundFruitTest$Inside#isNoApple[1] | PASSED |
      AroundFruitTest$Inside#isNoApple[2] | FAILED | not equal but was: <apple>
      FruitTest#isNoApple[1] | PASSED |
      FruitTest#isNoApple[2] | FAILED | not equal but was: <apple>
      FruitTest#number[1.1] | PASSED |
      FruitTest#number[1.2] | FAILED | not equal but was: <pear2>
      FruitTest#number[2.1] | PASSED |
      FruitTest#number[2.2] | PASSED |
      """;

  private static final String HALTING_FRUIT =
      """
      #halves[1.1] | PASSED |
      #halves[1.2] | PASSED |
      #halves[2.1] | PASSED |
      #halves[2.2] | PASSED |
      #halves[3.1] | ERROR | the worker JVM exited with code 0 while it ran
      #halves[3.2] | PASSED |
      #isNoApple[1] | PASSED |
      #isNoApple[2] | ERROR | the worker JVM exited with code 0 while it ran
      #isNoApple[3] | PASSED |
      #isNoPlum[1] | PASSED |
      #isNoPlum[2] | PASSED |
      #isNoPlum[3] | FAILED | not equal but was: <plum>
      #number[1.1] | PASSED |
      #number[1.2] | ERROR | the worker JVM exited with code 0 while it ran
      #number[1.3] | PASSED |
      #number[2.1] | PASSED |
      #number[2.2] | PASSED |
      #number[2.3] | FAILED | not equal but was: <apple3>
      #number[3.1] | PASSED |
      #number[3.2] | PASSED |
      #number[3.3] | PASSED |
      $Prepared#tastes[1.1] | PASSED |
      $Prepared#tastes[1.2] | PASSED |
      $Prepared#tastes[2.1] | ERROR | the worker JVM exited with code 0 while it ran
      $Prepared#tastes[2.2] | PASSED |
      $Prepared#tastes[3.1] | PASSED |
      $Prepared#tastes[3.2] | FAILED | not equal but was: <hot plum>
      """;

  private static final String ODD_ROWS =
      """
      #diesHalfWay[1.1] | PASSED |
      #diesHalfWay[1] | ERROR | no more rows
      #diesHalfWay[2.1] | PASSED |
      #diesHalfWay[2] | ERROR | no more rows
      #makesNothing[1] | SKIPPED | it made no tests
      #makesNothing[2] | SKIPPED | it made no tests
      #onlyForApples[1] | SKIPPED | no apple
      #onlyForApples[2.1] | PASSED |
      #switchedOff[1] | SKIPPED | later
      #switchedOff[2] | SKIPPED | later
      $Broken#runs[1] | PASSED |
      $Broken#runs[2] | ERROR | no apples here
      """;

  private SampleProject project = new SampleProject(Path.of(""));

  @BeforeAll
  void compile(@TempDir Path directory) {
    project = SampleProject.compile("branches", directory);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.10.2", "5.12.2", "5.14.4", "6.1.3"})
  void aHaltInADynamicContainerLosesNoOtherTest(String version) {
    Dbtest.Result result = run(version, "--pattern", "BoxesTest");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    CaseTable.of("sample.branches.", BOXES).assertSame(LastRun.of(project));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.10.2", "5.12.2", "5.14.4", "6.1.3"})
  void whatStandsBehindAHaltIsFoundByTheNextWorker(String version) {
    Dbtest.Result result = run(version, "--pattern", "HaltingBesideBoxesTest", "--retries", "1");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    CaseTable.of("sample.branches.HaltingBesideBoxesTest#", BESIDE).assertSame(LastRun.of(project));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.14.4", "6.1.3"})
  void aClassWithRowsHasItsTestsOncePerRow(String version) {
    Dbtest.Result result = run(version, "--pattern", "FruitTest", "--pattern", "AroundFruitTest");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    CaseTable.of("sample.branches.", FRUIT).assertSame(LastRun.of(project));
  }

  @Test
  void aClassThatWaitsWhileAnotherEndsTheJvmRunsInFull() {
    Dbtest.Result result = run("6.1.3", "--pattern", "*FruitTest", "--order", "declared");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(LastRun.of(project).tests())
        .containsKeys(
            "sample.branches.AroundFruitTest$Inside#isNoApple[2]",
            "sample.branches.FruitTest#number[2.2]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.14.4", "6.1.3"})
  void aHaltInARowOfAClassLosesNoOtherRow(String version) {
    Dbtest.Result result = run(version, "--pattern", "HaltingFruitTest");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    CaseTable.of("sample.branches.HaltingFruitTest", HALTING_FRUIT).assertSame(LastRun.of(project));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.14.4", "6.1.3"})
  void whatHappensAroundTestsIsToldForEachRowOfTheirClass(String version) {
    Dbtest.Result result = run(version, "--pattern", "OddFruitTest");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    CaseTable.of("sample.branches.OddFruitTest", ODD_ROWS).assertSame(LastRun.of(project));
  }

  @ParameterizedTest
  @CsvSource({
    "FruitTest#isNoApple, FruitTest#isNoApple[1] FruitTest#isNoApple[2]",
    "FruitTest#number[2.2], FruitTest#number[2.2]",
    "AroundFruitTest$Inside#isNoApple[1], AroundFruitTest$Inside#isNoApple[1]",
    "AroundFruitTest.Inside#isNoApple[1], AroundFruitTest$Inside#isNoApple[1]",
    "sample.branches.AroundFruitTest.Inside#isNoApple[1], AroundFruitTest$Inside#isNoApple[1]",
  })
  void oneTestOfAClassWithRowsCanBeChosen(String pattern, String cases) {
    run("6.1.3", pattern);

    assertThat(LastRun.of(project).tests())
        .containsOnlyKeys(
            Stream.of(cases.split(" ")).map("sample.branches."::concat).toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BoxesTest#boxes[1.2]",
        "BoxesTest#boxes[2.2]",
        "BoxesTest#boxes[3]",
        "BoxesTest#halting[1.2]",
        "AroundFruitTest$Inside#isNoApple[2]",
        "FruitTest#number[1.2]",
        "HaltingFruitTest#isNoApple[2]",
        "HaltingFruitTest#number[2.3]",
        "HaltingFruitTest#halves[3.1]",
        "HaltingFruitTest$Prepared#tastes[3.2]",
        "OddFruitTest$Broken#runs[2]"
      })
  void theCommandThatRepeatsACaseRunsThatCase(String name) {
    String id = "sample.branches." + name;
    String className = name.substring(0, name.indexOf("Test") + "Test".length());
    String repeat = run("6.1.3", className).repeatOf(id);
    String before = reason(id);

    project.dbtest().shell(repeat + " " + LastRun.REPORT);

    assertThat(LastRun.of(project).tests()).containsOnlyKeys(id);
    assertThat(reason(id)).isEqualTo(before);
  }

  @Test
  void theCommandThatRepeatsARowWithRowsInItRunsThemToo() {
    String id = "sample.branches.OddFruitTest#diesHalfWay[2";
    String repeat = run("6.1.3", "--pattern", "OddFruitTest").repeatOf(id + "]");

    project.dbtest().shell(repeat + " " + LastRun.REPORT);

    assertThat(LastRun.of(project).tests()).containsOnlyKeys(id + "]", id + ".1]");
  }

  @Test
  void aRowOfTheOnlyTestOfAClassRunsAlone() {
    Dbtest.Result result =
        run("6.1.3", "--pattern", "OnlyFruitTest#isTasted[2]", "--output", "all", "--verbose");

    assertThat(result.lastLine()).isEqualTo("1 passed, 0 failed, 0 skipped");
    assertThat(result.out()).contains("tasted apple").doesNotContain("tasted pear", "tasted plum");
  }

  @Test
  void whatWasRedInABranchIsRunAgain() {
    run("6.1.3", "--pattern", "BoxesTest", "--pattern", "AroundFruitTest");
    Dbtest.Result result = run("6.1.3", "--rerun-failed");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(LastRun.of(project).tests())
        .containsKeys(
            "sample.branches.BoxesTest#boxes[2.2]",
            "sample.branches.BoxesTest#halting[1.2]",
            "sample.branches.AroundFruitTest$Inside#isNoApple[2]")
        .doesNotContainKey("sample.branches.AroundFruitTest#outside");
    assertThat(result.out()).doesNotContain("gives no row with these values");
  }

  @Test
  void aHaltAfterTheLastRowIsBlamedOnNoTest() {
    Dbtest.Result result = run("6.1.3", "--pattern", "HaltingAfterAllTest");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.lastLine()).isEqualTo("2 passed, 0 failed, 0 skipped");
    assertThat(result.out())
        .contains("error sample.branches.HaltingAfterAllTest")
        .doesNotContain("set-up");
  }

  @Test
  void aRowThatFailedIsFoundAgainOnceItHasRowsAndThoughItsValuesHaveNoText() {
    String[] failed = words("6.1.3", "--pattern", "MendedFruitTest", "--rerun-failed");
    Dbtest.Result broken = run("6.1.3", "--pattern", "MendedFruitTest");
    Dbtest.Result mended = project.dbtest().with("MENDED", "1").run(failed);
    Dbtest.Result after = project.dbtest().run(failed);

    assertThat(broken.lastLine()).isEqualTo("1 passed, 3 failed, 0 skipped");
    assertThat(mended.exitCode()).as(mended.toString()).isZero();
    assertThat(after.toString()).contains("None of the selected tests failed when it was last run");
  }

  @ParameterizedTest
  @CsvSource({
    "MendedFruitTest#hasASize[2], 2",
    "BoxesTest#halting[2], 2",
    "BoxesTest#boxes[2.1], 1"
  })
  void aRowThatIsChosenRunsWithTheRowsInIt(String pattern, int passed) {
    Dbtest.Result result =
        project.dbtest().with("MENDED", "1").run(words("6.1.3", "--pattern", pattern));

    assertThat(result.lastLine()).isEqualTo(passed + " passed, 0 failed, 0 skipped");
  }

  @ParameterizedTest
  @ValueSource(strings = {"BrokenSourceTest", "SpoiltFruitTest"})
  void aClassOfWhichOnlyItsRowsFailedIsRunAgain(String name) {
    run("6.1.3", "--pattern", name, "--pattern", "FruitTest");
    Dbtest.Result result = run("6.1.3", "--rerun-failed");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.out()).contains("sample.branches." + name + ":");
    assertThat(LastRun.of(project).tests()).containsKey("sample.branches." + name + "#isRipe[1]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.12.2", "5.14.4", "6.1.3"})
  void aFileThatATestPublishesIsKeptAndNamed(String version) throws IOException {
    Dbtest.Result result = run(version, "--pattern", "PublishingTest");

    String output = LastRun.of(project).stdout("sample.branches.PublishingTest#publishes");
    assertThat(output).contains("answer = 42");
    Path kept = attachment(output);
    assertThat(kept).startsWith(project.state().toRealPath());
    assertThat(kept.resolve("login.txt")).hasContent("welcome");
    assertThat(attachment(result.out()).resolve("cart.txt")).hasContent("empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.12.2", "6.1.3"})
  void whatAClassPublishesIsToldWithItsFirstTestOrAsAWarning(String version) throws IOException {
    Dbtest.Result result = run(version, "--pattern", "PublishingClassTest");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out())
        .contains("PublishingClassTest: outside of its tests, it published tear-down = done.");
    String first = LastRun.of(project).stdout("sample.branches.PublishingClassTest#first");
    assertThat(first).contains("set-up = done").doesNotContain("tear-down");
    assertThat(attachment(first).resolve("log.txt")).hasContent("started");
  }

  @Test
  void filesOfALaterRunDoNotReplaceThem() throws IOException {
    List<Path> kept = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      run("6.1.3", "--pattern", "PublishingTest#publishes");
      kept.add(attachment(LastRun.of(project).stdout("sample.branches.PublishingTest#publishes")));
    }

    assertThat(kept).doesNotHaveDuplicates().allSatisfy(each -> assertThat(each).isDirectory());
  }

  @Test
  void filesGoWhereTheProjectWantsThem(@TempDir Path elsewhere) throws IOException {
    run(
        "6.1.3",
        "--pattern",
        "PublishingTest#publishes",
        "-Djunit.platform.reporting.output.dir=" + elsewhere);

    Path kept = attachment(LastRun.of(project).stdout("sample.branches.PublishingTest#publishes"));
    assertThat(kept.resolve("login.txt")).hasContent("welcome");
    assertThat(kept.toRealPath()).startsWith(elsewhere.toRealPath());
  }

  private String reason(String id) {
    return LastRun.of(project).of(id).path("outcome").path("failure").path("message").asText();
  }

  private static Path attachment(String text) {
    Matcher line = Pattern.compile("\\[\\[ATTACHMENT\\|(.*)]]").matcher(text);
    assertThat(line.find()).as(text).isTrue();
    return Path.of(line.group(1));
  }

  private Dbtest.Result run(String version, String... options) {
    return project.dbtest().run(words(version, options));
  }

  private static String[] words(String version, String... options) {
    List<String> words = new ArrayList<>(List.of("unit", "--classpath", classPath(version)));
    words.add(LastRun.REPORT);
    words.addAll(List.of(options));
    return words.toArray(String[]::new);
  }

  private static String classPath(String version) {
    return "classes"
        + File.pathSeparator
        + Path.of("target", "junit", version, "*").toAbsolutePath();
  }
}
