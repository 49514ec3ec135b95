package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher script, in a distribution of its own. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
@Tag("integration")
class LauncherTest {

  /** The build packs dbtest before it runs these tests. */
  private static final Path BUILT = Path.of("..", "dbtest-runner", "target", "dbtest", "lib");

  private static final String RULE =
      "a short run links no lambda and no member of a record, and loads no class of ours that is not"
          + " archived; CONTRIBUTING.md,"
          + " 'The start path', says which packages that binds and what to do";

  @TempDir private Path home;
  @TempDir private Path directory;

  @BeforeEach
  void install() throws IOException {
    Files.copy(Path.of("..", "dbtest"), home.resolve("dbtest"));
    Path lib = Files.createDirectory(home.resolve("lib"));
    try (Stream<Path> jars = Files.list(BUILT)) {
      for (Path jar : jars.toList()) {
        Files.copy(jar, lib.resolve(jar.getFileName()));
      }
    }
  }

  @Test
  void hasPipesMadeThatTheFirstWorkerTakes() throws Exception {
    SampleProject shop = SampleProject.compile("shop", directory);

    assertThat(launch(shop, "list").waitFor()).isZero();
    assertThat(pipes()).containsExactlyInAnyOrder("line", "line/orders", "line/reports");

    assertThat(launch(shop, "unit").waitFor()).isZero();
    assertThat(pipes()).isEmpty();
  }

  @Test
  void completesAPairOfPipesThatWasOnlyHalfMade() throws Exception {
    SampleProject shop = SampleProject.compile("shop", directory);
    assertThat(launch(shop, "list").waitFor()).isZero();
    Files.delete(pipe("reports"));

    assertThat(launch(shop, "list").waitFor()).isZero();

    assertThat(pipes()).containsExactlyInAnyOrder("line", "line/orders", "line/reports");
  }

  @Test
  void runsTwiceAtOnceThoughThereIsOnePairOfPipes() throws Exception {
    SampleProject shop = SampleProject.compile("shop", directory);
    assertThat(launch(shop, "list").waitFor()).isZero();

    Process one = launch(shop, "unit");
    Process other = launch(shop, "unit");

    assertThat(one.waitFor()).isZero();
    assertThat(other.waitFor()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[unit]\nmax-fail = 9\njvm-arg = []\n[profile.ci]\nverbose = true\n"})
  void shortRunsHaveAllTheyLoadInTheArchivesAndNoLambdas(String configuration) throws Exception {
    SampleProject shop = SampleProject.compile("shop", directory);
    if (!configuration.isEmpty()) {
      Files.writeString(directory.resolve("dbtest.toml"), configuration);
    }
    Path front = directory.resolve("front.log");
    Path worker = directory.resolve("worker.log");
    String log = "-Xlog:class+load:file=";

    for (int i = 0; i < 2; i++) {
      Process run =
          launch(
              shop, Map.of("DBTEST_JAVA_OPTS", log + front), "unit", "--jvm-arg=" + log + worker);
      assertThat(run.waitFor()).isZero();
    }

    assertThat(classes(front, " org.tomlj.")).as(RULE).isEmpty();
    assertThat(ownClasses(front))
        .isNotEmpty()
        .filteredOn(line -> !isArchivedAndNoLambda(line))
        .as(RULE)
        .isEmpty();
    assertThat(ownClasses(worker))
        .isNotEmpty()
        .filteredOn(line -> !isArchivedAndNoLambda(line))
        .as(RULE)
        .isEmpty();
    assertThat(linkedRecords(front)).as(RULE).isEmpty();
    assertThat(linkedRecords(worker)).as(RULE).isEmpty();
  }

  @Test
  void aDistributionThatWasMovedLoadsFromArchivesAgain() throws Exception {
    SampleProject shop = SampleProject.compile("shop", directory);
    assertThat(launch(shop, "list").waitFor()).isZero();
    Path moved = Files.move(home, directory.resolve("moved"));
    Path front = directory.resolve("front.log");
    home = moved;

    for (int i = 0; i < 2; i++) {
      Process run =
          launch(shop, Map.of("DBTEST_JAVA_OPTS", "-Xlog:class+load:file=" + front), "list");
      assertThat(run.waitFor()).isZero();
    }

    assertThat(ownClasses(front))
        .filteredOn(line -> line.contains(" dev.dbtest.cli.Main "))
        .singleElement()
        .asString()
        .contains("shared objects file");
  }

  @Test
  void laterRunsOfJUnitTestsHaveJUnitInTheArchive() throws Exception {
    SampleProject project = SampleProject.compile("junit", directory);
    Path worker = directory.resolve("worker.log");
    String classPath = "classes" + File.pathSeparator + jars("5.14.4");

    for (int i = 0; i < 2; i++) {
      Process run =
          launch(
              project,
              classPath,
              Map.of(),
              "unit",
              "--pattern=PlainTest#passes",
              "--jvm-arg=-Xlog:class+load:file=" + worker);
      assertThat(run.waitFor()).isZero();
    }

    try (Stream<String> lines = Files.lines(worker)) {
      assertThat(lines.filter(line -> line.contains("org.junit.jupiter.engine.")))
          .isNotEmpty()
          .allMatch(line -> line.contains("shared objects file"));
    }
  }

  @ParameterizedTest
  @CsvSource({"hostile/halt-in-test, 1, halted the JVM", "red, 1, failed", "shop, 0, passed"})
  void aTestThatHaltsDbtestItselfDoesNotChooseItsExitCode(String name, int code, String says)
      throws Exception {
    Process run = launch(SampleProject.compile(name, directory), Map.of(), "unit", "--in-process");

    assertThat(run.waitFor()).isEqualTo(code);
    assertThat(directory.resolve("unit.out")).content().contains(says);
  }

  @Test
  void aJvmThatFindsNoRoomIsNoFailedTest() throws Exception {
    Path said = directory.resolve("said");
    Process list =
        new ProcessBuilder(
                "sh",
                "-c",
                "ulimit -v 200000 && exec \"$0\" list",
                home.resolve("dbtest").toString())
            .directory(directory.toFile())
            .redirectOutput(said.toFile())
            .redirectErrorStream(true)
            .start();

    assertThat(list.waitFor()).isEqualTo(2);
    assertThat(said).content().contains("no JVM starts in the 200000 kB", "'ulimit -v");
  }

  private static String jars(String version) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target", "junit", version).toAbsolutePath())) {
      return files.sorted().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
  }

  /** What a JVM says of each class of dbtest that it loaded. */
  private static List<String> ownClasses(Path log) throws IOException {
    return classes(log, " dev.dbtest.");
  }

  /** The class that links what javac writes into a record, if a JVM loaded it. */
  private static List<String> linkedRecords(Path log) throws IOException {
    return classes(log, " java.lang.runtime.ObjectMethods ");
  }

  private static List<String> classes(Path log, String name) throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(line -> line.contains(name)).toList();
    }
  }

  private static boolean isArchivedAndNoLambda(String line) {
    return line.contains("shared objects file") && !line.contains("$$Lambda");
  }

  private Process launch(SampleProject project, String command) throws IOException {
    return launch(project, Map.of(), command);
  }

  private Process launch(
      SampleProject project, Map<String, String> environment, String command, String... options)
      throws IOException {
    return launch(project, project.classPath(), environment, command, options);
  }

  private Process launch(
      SampleProject project,
      String classPath,
      Map<String, String> environment,
      String command,
      String... options)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(home.resolve("dbtest").toString(), command)
            .directory(project.directory().toFile())
            .redirectOutput(directory.resolve(command + ".out").toFile())
            .redirectErrorStream(true);
    builder.command().addAll(List.of("--classpath", classPath));
    builder.command().addAll(List.of(options));
    Inherited.removeFrom(builder);
    builder.environment().putAll(environment);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder.start();
  }

  private Path pipe(String name) throws IOException {
    try (Stream<Path> files = Files.walk(home.resolve("archive"))) {
      return files.filter(file -> file.endsWith(Path.of("line", name))).findFirst().orElseThrow();
    }
  }

  /** What there is of pipes beside the archives. */
  private List<String> pipes() throws IOException {
    try (Stream<Path> files = Files.walk(home.resolve("archive"))) {
      return files
          .map(Path::toString)
          .filter(file -> file.contains("/line"))
          .map(file -> file.substring(file.indexOf("/line") + 1))
          .toList();
    }
  }
}
