package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("integration")
class SuitesTest {

  private final Path temp;

  SuitesTest(@TempDir Path temp) {
    this.temp = temp;
  }

  @Test
  void passesAHealthyProject() {
    SampleProject shop = SampleProject.compile("shop", temp);

    Dbtest.Result result = shop.dbtest().run("unit", "--classpath", shop.classPath());

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.lastLine()).isEqualTo("5 passed, 0 failed, 1 skipped");
  }

  @Test
  void runsIntegrationSuitesApart() {
    SampleProject shop = SampleProject.compile("shop", temp);

    Dbtest.Result result = shop.dbtest().run("integration", "--classpath", shop.classPath());

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.lastLine()).isEqualTo("1 passed, 0 failed, 0 skipped");
  }

  @Test
  void namesWhatIsRed() {
    SampleProject red = SampleProject.compile("red", temp);

    Dbtest.Result result = red.dbtest().run("unit", "--classpath", red.classPath());

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.lastLine()).isEqualTo("1 passed, 2 failed, 0 skipped");
    assertThat(result.out())
        .contains("red.AdditionSuite#isWrong", "1 + 1 is not 3", "AdditionSuite.java:15")
        .contains("red.AdditionSuite#breaks", "out of numbers", "about to break");
  }

  @Test
  void repeatsAFailureWithTheCommandThatItPrints() {
    SampleProject red = SampleProject.compile("red", temp);
    Dbtest.Result first = red.dbtest().run("unit", "--classpath", red.classPath());
    String repeat =
        first
            .out()
            .lines()
            .filter(line -> line.contains("dbtest unit ") && line.contains("#isWrong"))
            .map(line -> line.substring(line.indexOf("dbtest unit ")))
            .findFirst()
            .orElseThrow();

    Dbtest.Result second = red.dbtest().shell(repeat);

    assertThat(second.exitCode()).as(second.toString()).isEqualTo(1);
    assertThat(second.lastLine()).isEqualTo("0 passed, 1 failed, 0 skipped");
  }

  @Test
  void runsOnlyWhatFailedLastTime() {
    SampleProject red = SampleProject.compile("red", temp);
    red.dbtest().run("unit", "--classpath", red.classPath());

    Dbtest.Result result =
        red.dbtest().run("unit", "--classpath", red.classPath(), "--rerun-failed");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.lastLine()).isEqualTo("0 passed, 2 failed, 0 skipped");
  }

  @Test
  void repeatsTheOrderOfASeed() {
    SampleProject shop = SampleProject.compile("shop", temp);

    assertThat(namesInOrder(shop, "7")).isEqualTo(namesInOrder(shop, "7"));
  }

  @Test
  void endsAtTheFirstFailureIfTold() {
    SampleProject red = SampleProject.compile("red", temp);

    Dbtest.Result result =
        red.dbtest()
            .run("unit", "--classpath", red.classPath(), "--fail-fast", "--order", "declared");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.lastLine()).isEqualTo("1 passed, 2 failed, 0 skipped");
    assertThat(result.out()).doesNotContain("out of numbers").contains("not run     1 case");
  }

  @Test
  void putsAllReportsWhereTheyWereAskedFor() throws Exception {
    SampleProject red = SampleProject.compile("red", temp);

    Dbtest.Result result =
        red.dbtest()
            .run(
                "unit",
                "--classpath",
                red.classPath(),
                "--report",
                "json=out/run.json",
                "--report",
                "markdown=out/run.md");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(Files.readString(temp.resolve("out/run.json"))).startsWith("{").endsWith("}\n");
    assertThat(Files.readString(temp.resolve("out/run.md"))).contains("red.AdditionSuite");
  }

  @Test
  void keepsTheRestOfARunWhoseReportCannotBeWritten() {
    SampleProject shop = SampleProject.compile("shop", temp);

    Dbtest.Result result =
        shop.dbtest().run("unit", "--classpath", shop.classPath(), "--report", "json=classes");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.err()).contains("Cannot write the json report to", "it is a directory");
    assertThat(result.lastLine()).isEqualTo("5 passed, 0 failed, 1 skipped");
  }

  private static String namesInOrder(SampleProject project, String seed) {
    Dbtest.Result result =
        project
            .dbtest()
            .run("unit", "--classpath", project.classPath(), "--seed", seed, "--format", "json");
    return result
        .out()
        .lines()
        .filter(line -> line.contains("\"case\""))
        .reduce("", (all, line) -> all + line + "\n");
  }
}
