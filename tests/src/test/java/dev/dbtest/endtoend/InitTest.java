package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code dbtest init} makes of a project is built by a real Maven, and runs. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Maven is a script of another name there")
@Tag("integration")
class InitTest {

  private static final String[] ONE_FORK = {
    "bench", "--forks", "1", "--warmup", "1", "--rounds", "1", "--yes"
  };

  @TempDir private static Path shared;

  private static InstalledDbtest dbtest = new InstalledDbtest(Path.of(""));

  private final Path directory;

  InitTest(@TempDir Path temp) throws IOException {
    // Maven sees through links.
    directory = temp.toRealPath();
  }

  @BeforeAll
  static void install() throws IOException {
    dbtest = InstalledDbtest.in(shared);
  }

  @Test
  void aPlainProjectRunsItsFirstSuiteAndMeasuresItsFirstGroup() throws IOException {
    Path project = copyOf("plain");

    init(project);

    assertUnit(project, "1 passed, 0 failed, 0 skipped");
    assertThat(bench(project)).contains("ExampleGroup");
  }

  @Test
  void aModuleWithAParentThatManagesItsPluginsDoesSo() throws IOException {
    Path project = copyOf("parent").resolve("shop");

    init(project);

    assertUnit(project, "2 passed, 0 failed, 0 skipped");
    assertThat(bench(project)).contains("ExampleGroup");
  }

  @Test
  void aModuleOfSeveralDoesSo() throws IOException {
    Path project = copyOf("modules");

    Dbtest.Result all = Dbtest.in(project).run("init", "--yes");
    assertThat(all.exitCode()).as(all.toString()).isEqualTo(2);
    assertThat(all.err()).contains("name a module with --project");
    init(project, "--project", "web");

    assertUnit(project, "1 passed, 0 failed, 0 skipped");
    assertThat(bench(project)).contains("ExampleGroup");
  }

  @Test
  void aProcessorThatWouldNoLongerRunIsNamedAndNothingIsChanged() throws IOException {
    Path project = copyOf("jmh");
    String before = Files.readString(project.resolve("pom.xml"));

    Dbtest.Result result = Dbtest.in(project).run("init", "--yes");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
    assertThat(result.err()).contains("jmh-generator-annprocess");
    assertThat(project.resolve("pom.xml")).hasContent(before);
  }

  @Test
  void benchmarksOfJmhRunBesideTheNewGroup() throws IOException {
    Path project = copyOf("paths");
    assertThat(bench(project)).contains("SumBenchmark");

    init(project);

    assertUnit(project, "1 passed, 0 failed, 0 skipped");
    assertThat(bench(project)).contains("SumBenchmark", "ExampleGroup");
  }

  private static void init(Path project, String... more) {
    String[] words = new String[more.length + 2];
    words[0] = "init";
    words[1] = "--yes";
    System.arraycopy(more, 0, words, 2, more.length);
    Dbtest.Result result = Dbtest.in(project).run(words);
    assertThat(result.exitCode()).as(result.toString()).isZero();
  }

  private static void assertUnit(Path project, String lastLine) {
    Dbtest.Result result = Dbtest.in(project).run("unit");
    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.lastLine()).isEqualTo(lastLine);
  }

  private static String bench(Path project) {
    Dbtest.Result result = Dbtest.in(project).run(ONE_FORK);
    assertThat(result.exitCode()).as(result.toString()).isZero();
    return result.out();
  }

  private Path copyOf(String name) throws IOException {
    Path project = SampleProject.ofMaven("maven/init/" + name, directory).directory();
    Path config = project.resolve(".mvn/maven.config");
    Files.createDirectories(config.resolveSibling(""));
    Files.write(config, dbtest.mavenWords());
    return project;
  }
}
