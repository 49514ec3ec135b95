package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What JUnit's own launcher runs nothing of, and calls a success. What goes wrong while tests run
 * is in {@link JUnitTestsTest}.
 */
@Tag("integration")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FalseGreensTest {

  private static final String PASSES = "sample.junit.PlainTest#passes";

  private SampleProject project = new SampleProject(Path.of(""));

  @BeforeAll
  void compile(@TempDir Path directory) {
    project = SampleProject.compile("junit", directory);
  }

  @ParameterizedTest
  @CsvSource({"5.10.2, 6.1.3", "5.12.2, 6.1.3", "5.14.4, 5.10.2", "6.1.3, 5.10.2"})
  void aLauncherOfAnotherVersionRunsTheTestOrIsRed(String version, String ofLauncher) {
    String classPath =
        String.join(
            File.pathSeparator,
            "classes",
            jars(ofLauncher, "junit-platform-launcher*"),
            jars(version, "*jupiter*"),
            jars(version, "junit-platform-[ce]*"),
            jars(version, "opentest4j*"));

    Dbtest.Result result = run(classPath, "--pattern", PASSES);

    assertThat(LastRun.of(project).tests()).containsOnlyKeys(PASSES);
    boolean passed = LastRun.of(project).status(PASSES).equals("PASSED");
    assertThat(result.exitCode()).as(result.toString()).isEqualTo(passed ? 0 : 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.10.2", "5.12.2", "5.14.4", "6.1.3"})
  void aRowThatIsNotThereIsRed(String version) {
    Dbtest.Result result = run(all(version), "--pattern", "ManyTest#rows[9]");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.out()).contains("there is no row 9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.10.2", "5.12.2", "5.14.4", "6.1.3"})
  void aTagThatNoTestHasIsRed(String version) {
    Dbtest.Result result = run(all(version), "--tags", "nobody");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.10.2", "5.12.2", "5.14.4", "6.1.3"})
  void aRunInWhichNothingWouldRunRunsAllTheSame(String version) {
    Dbtest.Result result =
        run(
            all(version),
            "--pattern",
            PASSES,
            "-Djunit.platform.execution.dryRun.enabled=true",
            "-Djunit.platform.execution.listeners.deactivate=*");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(LastRun.of(project).status(PASSES)).isEqualTo("PASSED");
    assertThat(LastRun.of(project).stdout(PASSES)).contains("printed by a test that passes");
  }

  private Dbtest.Result run(String classPath, String... options) {
    List<String> words = new ArrayList<>(List.of("unit", "--classpath", classPath));
    words.add(LastRun.REPORT);
    words.addAll(List.of(options));
    return project.dbtest().run(words.toArray(String[]::new));
  }

  private static String all(String version) {
    return "classes" + File.pathSeparator + jars(version, "*");
  }

  /** The jars of a version that a glob matches. */
  private static String jars(String version, String glob) {
    List<String> jars = new ArrayList<>();
    Path directory = Path.of("target", "junit", version).toAbsolutePath();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, glob)) {
      found.forEach(jar -> jars.add(jar.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return String.join(File.pathSeparator, jars);
  }
}
