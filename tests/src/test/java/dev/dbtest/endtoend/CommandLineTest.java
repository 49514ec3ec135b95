package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("integration")
class CommandLineTest {

  private final Path temp;
  private final SampleProject shop;

  CommandLineTest(@TempDir Path temp) {
    this.temp = temp;
    shop = SampleProject.compile("shop", temp);
  }

  @Test
  void listsAsJson() throws Exception {
    Dbtest.Result result =
        shop.dbtest().run("list", "--classpath", shop.classPath(), "--format", "json");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    JsonNode list = new ObjectMapper().readTree(result.out());
    assertThat(list.path("suites")).isNotEmpty();
    assertThat(list.path("suites").get(0).path("tests").get(0).path("case").asText()).contains("#");
    assertThat(list.path("groups").get(0).path("kind").asText()).isEqualTo("benchmark");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--format=markdown", "--report=json"})
  void refusesReportsOfAList(String option) {
    Dbtest.Result result = shop.dbtest().run("list", "--classpath", shop.classPath(), option);

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
  }

  @Test
  void offersTheFormatsThatAListHas() {
    Dbtest.Result result =
        shop.dbtest().run("list", "--classpath", shop.classPath(), "--format", "nosuch");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
    assertThat(result.err()).contains("it takes one of: console, json").doesNotContain("markdown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nosuch", "param:nosuch=1"})
  void refusesABaselineThatIsNoneBeforeItMeasures(String baseline) {
    Dbtest.Result result =
        shop.dbtest().run("bench", "--classpath", shop.classPath(), "--baseline", baseline);

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
    assertThat(result.err()).contains("--baseline " + baseline + ": none of the selected");
  }

  @Test
  void listsWithoutRunning() {
    Dbtest.Result result = shop.dbtest().run("list", "--classpath", shop.classPath());

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out())
        .contains("shop.TransferSuite  unit tests, tags accounts")
        .contains("shop.LedgerSuite  integration tests")
        .contains("shop.SumGroup  benchmarks, tags sums")
        .endsWith("5 tests in 2 suites; 2 benchmarks in 1 group, 4 cases with parameters\n");
    assertThat(result.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unit --tags acounts        | 4 | acounts' | accounts",
        "unit --pattern TransferSite | 4 | TransferSite' | TransferSuite",
        "unit --pattern LedgerSuite | 4 | LedgerSuite' | dbtest integration",
        "unit --tags 'a and'        | 2 | The tag expression is wrong | '^'",
        "unit --sed 1               | 2 | unknown option '--sed' | --seed",
        "unitt                      | 2 | unknown command 'unitt' | unit",
        "unit --format xml          | 2 | --format 'xml' | console, json, markdown",
        "bench --mode fast          | 2 | --mode 'fast' | avgt, thrpt, sample, ss",
        "list --classpath none      | 2 | none: no such file or directory | --classpath",
        "list --classpath empty     | 4 | empty: no class files in it | compile first",
        "list --classpath text.jar  | 2 | text.jar: not a jar | name directories",
        "list --project none        | 2 | none: no such directory | project",
      })
  void saysWhatIsWrongAndWhatToDo(String line, int code, String offender, String remedy)
      throws Exception {
    Files.createDirectories(temp.resolve("empty"));
    Files.writeString(temp.resolve("text.jar"), "no jar");
    String classPath = line.contains("--classpath") ? "" : " --classpath classes";

    Dbtest.Result result = shop.dbtest().shell("dbtest " + line + classPath);

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(code);
    assertThat(result.err()).startsWith("dbtest: ").contains(offender, remedy);
    assertThat(result.err()).doesNotContain("\tat ");
    assertThat(result.out()).isEmpty();
  }

  @Test
  void runsWhereNothingMakesNamedPipes() {
    Dbtest.Result result =
        shop.dbtest().with("PATH", "/nowhere").run("unit", "--classpath", shop.classPath());

    assertThat(result.exitCode()).as(result.toString()).isZero();
  }

  @Test
  void givesMachinesNothingButTheFormat() {
    Dbtest.Result result =
        shop.dbtest().run("unit", "--classpath", shop.classPath(), "--format", "json");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out()).startsWith("{\n").endsWith("}\n");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void endsQuietlyWhenTheReaderHasSeenEnough() {
    Dbtest.Result result =
        shop.dbtest().shell("{ dbtest list --classpath classes; echo $? > code; } | head -n 1");

    assertThat(result.out()).isEqualTo("shop.LedgerSuite  integration tests, tags files\n");
    assertThat(result.err()).isEmpty();
    assertThat(temp.resolve("code")).hasContent("0\n");
  }

  @Test
  void reportsWhatHadFinishedWhenItIsInterrupted() throws Exception {
    SampleProject endless = SampleProject.compile("endless", temp.resolve("endless"));
    Path begun = temp.resolve("begun");
    Dbtest.Running running =
        endless
            .dbtest()
            .start(
                "unit",
                "--classpath=" + endless.classPath(),
                "--order=declared",
                "-Dbegun=" + begun);
    while (!Files.exists(begun) && !running.process().waitFor(20, TimeUnit.MILLISECONDS)) {
      // The test says so itself when it has begun.
    }
    ProcessHandle worker = running.process().children().findFirst().orElseThrow();

    running.process().destroy();
    Dbtest.Result result = running.await();

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(130);
    assertThat(result.lastLine()).isEqualTo("1 passed, 1 failed, 0 skipped");
    assertThat(result.out()).contains("endless.WaitingSuite#waits", "interrupted");
    assertThat(worker.isAlive()).isFalse();
  }
}
