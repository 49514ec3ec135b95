package dev.dbtest.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dbtest.cli.process.FakeSurroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConfigurationTest {

  private final Path project;
  private final Map<String, String> environment = new HashMap<>();
  private Path working;

  ConfigurationTest(@TempDir Path directory) throws IOException {
    project = directory.toRealPath();
    working = project;
  }

  @Test
  void leavesTheCommandLineAloneWhereNothingIsConfigured() throws UsageException {
    Arguments given = CommandLineParser.parse(List.of("unit", "--jobs", "2"));

    assertThat(Configuration.complete(given, world().make())).isEqualTo(given);
  }

  @ParameterizedTest(name = "{0}: {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "the option      | --round-time 1s | 2s | 1s",
        "the environment | -               | 2s | 2s",
        "the profile     | -               | -  | 3s",
      })
  void hearsTheStrongest(String name, String option, String variable, String expected)
      throws Exception {
    write("[bench]\nround-time = '4s'\n[profile.ci]\nround-time = '3s'\n");
    if (variable != null) {
      environment.put("DBTEST_ROUND_TIME", variable);
    }

    Arguments arguments = complete("bench --profile ci " + (option == null ? "" : option));

    assertThat(arguments.text(Option.ROUND_TIME)).contains(expected);
  }

  @Test
  void tellsInACommandLineWhatChoosesCases() throws Exception {
    write("[unit]\ntags = 'fast or small'\njobs = 3\n");
    environment.put("DBTEST_PATTERN", "A*\nB*");

    Arguments arguments = complete("unit --verbose");

    assertThat(arguments.commandLine())
        .isEqualTo("dbtest unit --verbose --pattern 'A*' --pattern 'B*' --tags 'fast or small'");
    assertThat(arguments.chosenElsewhere())
        .containsExactlyInAnyOrder(
            "--pattern 'A*', 'B*' is from DBTEST_PATTERN.",
            "--tags 'fast or small' is from dbtest.toml:2:1.");
  }

  @Test
  void hearsTheTableOfTheCommandBeforeWhatHoldsForAll() throws Exception {
    write("jobs = 2\n[unit]\njobs = 3\n");

    assertThat(complete("unit").text(Option.JOBS)).contains("3");
    assertThat(complete("integration").text(Option.JOBS)).contains("2");
  }

  @Test
  void hearsTheLaterOfTwoProfilesInAllTheirTables() throws Exception {
    write("[profile.a.bench]\nforks = 7\nrounds = 7\n[profile.b]\nforks = 8\n");

    Arguments arguments = complete("bench --profile a --profile b");

    assertThat(arguments.text(Option.FORKS)).contains("8");
    assertThat(arguments.text(Option.ROUNDS)).contains("7");
    assertThat(arguments.configuration()).isEqualTo("dbtest.toml, profiles a and b");
  }

  @Test
  void takesProfilesFromTheEnvironmentAndCarriesThemToRepeats() throws Exception {
    write("[profile.a]\njobs = 7\n[profile.b]\njobs = 8\n");
    environment.put("DBTEST_PROFILE", "b,a");

    Arguments arguments = complete("unit");

    assertThat(arguments.text(Option.JOBS)).contains("7");
    assertThat(arguments.texts(Option.PROFILE)).containsExactly("b,a");
  }

  @Test
  void takesProfilesWithSpacesAroundTheirNames() throws Exception {
    write("[profile.a]\njobs = 7\n[profile.b]\nfail-fast = true\n");
    environment.put("DBTEST_PROFILE", " a, b ");

    assertThat(complete("unit").configuration()).isEqualTo("dbtest.toml, profiles a and b");
  }

  @Test
  void refusesAProfileThatCouldNotBeChosen() throws Exception {
    write("[profile.' a']\njobs = 7\n");

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> complete("unit"))
        .withMessage("dbtest.toml:1:1: ' a' is no name for a profile");
  }

  @Test
  void keepsTheMessageAboutAKeyOnOneLine() throws Exception {
    write("\"jo\\nbs\\u001b\" = 7\n");

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> complete("unit"))
        .withMessageStartingWith("dbtest.toml:1:1: unknown key 'jo\\nbs\\u001b'");
  }

  @Test
  void saysThatALinkLeadsNowhere() throws Exception {
    Files.createSymbolicLink(project.resolve("dbtest.toml"), Path.of("moved.toml"));

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> complete("unit"))
        .withMessage("dbtest.toml: it is a link to moved.toml, which does not exist");
  }

  @Test
  void replacesAWeakerList() throws Exception {
    write("[unit]\njvm-arg = ['-ea', '-Xmx1g']\n");

    assertThat(complete("unit").texts(Option.JVM_ARG)).containsExactly("-ea", "-Xmx1g");
    assertThat(complete("unit --jvm-arg=-Xmx2g").texts(Option.JVM_ARG)).containsExactly("-Xmx2g");
  }

  @Test
  void takesBackWhatAWeakerPlaceGives() throws Exception {
    write("verbose = true\njvm-arg = '-ea'\n[profile.ci]\nverbose = false\njvm-arg = []\n");

    Arguments arguments = complete("unit --profile ci");

    assertThat(arguments.has(Option.VERBOSE)).isFalse();
    assertThat(arguments.has(Option.JVM_ARG)).isFalse();
  }

  @Test
  void doesNotHoldAWeakerOptionAgainstOneThatContradictsIt() throws Exception {
    write("effort = 'thorough'\n[bench]\nforks = 10\n");

    assertThat(complete("bench").has(Option.EFFORT)).isFalse();
    assertThat(complete("bench --effort quick").has(Option.FORKS)).isFalse();
  }

  @Test
  void readsListsInTheEnvironmentLineByLine() throws Exception {
    environment.put("DBTEST_JVM_ARG", "-Dlist=a,b\n-ea\n");
    environment.put("DBTEST_FAIL_FAST", "true");

    Arguments arguments = complete("unit");

    assertThat(arguments.texts(Option.JVM_ARG)).containsExactly("-Dlist=a,b", "-ea");
    assertThat(arguments.has(Option.FAIL_FAST)).isTrue();
  }

  @Test
  void passesOverVariablesThatAreNotItsOwn() throws Exception {
    environment.put("DBTEST_URL", "jdbc:x");
    environment.put("DBTEST_RESUME", "true");
    environment.put("DBTEST_FORKS", "3");
    environment.put("DBTEST_JOBS", "");

    assertThat(complete("unit").values()).isEmpty();
  }

  @Test
  void leavesReportsOfRunsOutOfALists() throws Exception {
    write("report = 'junit'\nformat = 'markdown'\n");

    assertThat(complete("list").values()).isEmpty();
    assertThat(complete("unit --dry-run").has(Option.FORMAT)).isFalse();
  }

  @Test
  void takesOnlyWhatMeasuresFromTheTableOfBenchmarksWhereAllIsRun() throws Exception {
    write("[bench]\nforks = 10\ntags = 'not own'\n[unit]\njobs = 2\n");

    assertThat(complete("").values()).isEqualTo(Map.of(Option.FORKS, List.of("10")));
  }

  @Test
  void findsTheFileAboveAModule() throws Exception {
    write("jobs = 5\n");
    Files.writeString(project.resolve("pom.xml"), "<p><modules><module>m</module></modules></p>");
    working = Files.createDirectories(project.resolve("m/src"));
    Files.writeString(project.resolve("m/pom.xml"), "<project/>");

    assertThat(complete("unit").text(Option.JOBS)).contains("5");
  }

  @Test
  void findsTheFileOfTheProjectThatIsNamed() throws Exception {
    write("jobs = 5\n");
    working = Files.createDirectory(project.resolve("elsewhere"));

    assertThat(complete("unit --project ..").text(Option.JOBS)).contains("5");
  }

  @Test
  void passesOverAFileOutsideOfTheProject() throws Exception {
    write("jobs = 5\n");
    working = Files.createDirectory(project.resolve("m"));

    assertThat(complete("unit").values()).isEmpty();
    Files.writeString(working.resolve("pom.xml"), "<project/>");
    assertThat(complete("unit").values()).isEmpty();
  }

  @Test
  void passesOverTheFileOfAProjectThatAClassPathStandsInFor() throws Exception {
    write("jobs = 5\n");
    Files.writeString(project.resolve("pom.xml"), "<project/>");
    working = Files.createDirectory(project.resolve("target"));

    assertThat(complete("unit --classpath classes").has(Option.JOBS)).isFalse();
  }

  @Test
  void takesPathsRelativeToTheFile() throws Exception {
    write("jvm = 'jdk'\nclasspath = 'a:/b:lib/*'\nreport = ['junit', 'html=out/r.html']\n");
    working = Files.createDirectory(project.resolve("m"));

    Arguments arguments = complete("unit --config ../dbtest.toml");

    assertThat(arguments.text(Option.JVM)).contains(project + "/jdk");
    assertThat(arguments.text(Option.CLASS_PATH)).contains(project + "/a:/b:" + project + "/lib/*");
    assertThat(arguments.texts(Option.REPORT_FILE))
        .containsExactly("junit", "html=" + project + "/out/r.html");
  }

  @Test
  void leavesTheFileAsideWhenTold() throws Exception {
    write("not toml");

    assertThat(complete("unit --no-config").values())
        .isEqualTo(Map.of(Option.NO_CONFIG, List.of()));
    assertThat(complete("unit --help").values()).containsOnlyKeys(Option.HELP);
    assertThat(complete("report a").values()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "fork = 1                   | dbtest.toml:1:1: unknown key 'fork'; did you mean forks",
        "round_time = '1s'          | dbtest.toml:1:1: unknown key 'round_time'; did you mean round-time",
        "[bnech]                    | dbtest.toml:1:1: unknown table 'bnech'; did you mean bench?",
        "[unit.linux]               | dbtest.toml:1:1: unknown table 'linux'",
        "[profile.ci.uint]          | dbtest.toml:1:1: unknown table 'uint'; did you mean unit?",
        "[list]\\nforks = 1         | dbtest.toml:2:1: 'forks' does not apply to 'dbtest list'",
        "[unit]\\njobs = true       | dbtest.toml:2:1: 'jobs' is true, and takes a text or a number, N",
        "jobs = [1]                 | dbtest.toml:1:1: 'jobs' is a list, and takes a text or a number, N",
        "verbose = 'yes'            | dbtest.toml:1:1: 'verbose' is the text 'yes', and takes true or false",
        "fail-fast = 1              | dbtest.toml:1:1: 'fail-fast' is 1, and takes true or false",
        "[param]                    | dbtest.toml:1:1: 'param' is a table, and takes a list of texts such as",
        "tags = 2026-11-30          | dbtest.toml:1:1: 'tags' is a date or a time, and takes",
        "tags = ''                  | dbtest.toml:1:1: --tags '': it takes EXPR",
        "unit = 1                   | dbtest.toml:1:1: 'unit' is a table: [unit]",
        "profile = 'ci'             | dbtest.toml:1:1: 'profile' holds tables such as [profile.ci]",
        "[profile]\\nci = 1         | dbtest.toml:2:1: a profile is a table such as [profile.ci]",
        "[profile.'a,b']            | dbtest.toml:1:1: 'a,b' is no name for a profile",
        "yes = true                 | dbtest.toml:1:1: 'yes' belongs on the command line",
        "[[bench]]                  | dbtest.toml:1:1: 'bench' is a table: [bench]",
      })
  void saysWhatIsWrongAndWhere(String text, String message) throws Exception {
    write(text.replace("\\n", "\n"));

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> complete("integration"))
        .withMessageStartingWith(message);
  }

  @ParameterizedTest
  @EnumSource(Option.class)
  void refusesByNameWhatIsAboutOneCall(Option option) throws Exception {
    String value = option.takes() == Option.Takes.NOTHING ? "true" : "'x'";
    write(option == Option.PROFILE ? "" : option.key() + " = " + value + "\n");

    if (option.isConfigurable() || option == Option.PROFILE) {
      complete("list");
    } else {
      assertThatExceptionOfType(UsageException.class)
          .isThrownBy(() -> complete("list"))
          .withMessageContaining("'" + option.key() + "' belongs on the command line");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unit --profile cy           | --profile 'cy': there is no such profile; did you mean ci?",
        "unit --config none.toml     | none.toml: there is no such file",
        "unit --no-config --profile=ci | --no-config and --profile contradict each other",
      })
  void saysWhatCannotBeChosen(String line, String message) throws Exception {
    write("[profile.ci]\n");

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> complete(line))
        .withMessage(message);
  }

  @Test
  void missesTheProfileOfTheCommandLineWhereThereIsNoFileButNotThatOfTheEnvironment()
      throws Exception {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> complete("unit --profile ci"))
        .withMessage("--profile 'ci': there is no dbtest.toml");
    environment.put("DBTEST_PROFILE", "ci");

    assertThat(complete("unit").values()).isEmpty();
  }

  @Test
  void refusesAVariableOfAFlagThatSaysNeitherYesNorNo() {
    environment.put("DBTEST_FAIL_FAST", "maybe");

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> complete("unit"))
        .withMessage("DBTEST_FAIL_FAST 'maybe': it takes true or false");
  }

  @Test
  void putsThePlaceBeforeWhatTheParsersOfOptionsSay() throws Exception {
    write("[bench]\nreport = [\n  'json',\n  'xml',\n]\n");
    Arguments arguments = complete("bench");

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> ReportArguments.of(arguments, project))
        .satisfies(
            e ->
                assertThat(arguments.located(e))
                    .hasMessageStartingWith("dbtest.toml:4:3: --report 'xml': it takes FORMAT"));
  }

  @Test
  void putsThePlaceBeforeAMalformedSelection() throws Exception {
    write("[bench]\ntags = 'not'\n");
    Arguments arguments = complete("bench --pattern x");

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> SelectionOptions.filter(arguments))
        .withMessageStartingWith("dbtest.toml:2:1: The tag expression is wrong");
  }

  @Test
  void understandsTheExampleOfTheDocumentation() throws Exception {
    String page = Files.readString(Path.of("..", "docs", "configuration.md"));
    int start = page.indexOf("```toml\n") + "```toml\n".length();
    write(page.substring(start, page.indexOf("```", start)));

    Arguments arguments = complete("bench --profile ci");

    assertThat(arguments.text(Option.EFFORT)).contains("thorough");
    assertThat(arguments.texts(Option.REPORT_FILE)).hasSize(2);
    assertThat(arguments.text(Option.TAGS)).contains("not slow");
  }

  private void write(String text) throws IOException {
    Files.writeString(project.resolve("dbtest.toml"), text);
  }

  private Arguments complete(String line) throws UsageException {
    List<String> words = line.isBlank() ? List.of() : List.of(line.strip().split(" ", -1));
    return Configuration.complete(CommandLineParser.parse(words), world().make());
  }

  private FakeSurroundings world() {
    return new FakeSurroundings().in(working).withEnvironment(environment);
  }
}
