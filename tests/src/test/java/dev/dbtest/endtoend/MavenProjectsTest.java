package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Projects that a real Maven builds, with a check that never passes: tests run in the JVM that
 * Surefire and Failsafe would start.
 */
@Tag("integration")
class MavenProjectsTest {

  private static final Path PROJECTS = Path.of("projects", "maven");

  private final Path directory;

  MavenProjectsTest(@TempDir Path temp) throws IOException {
    // Maven sees through links.
    directory = temp.toRealPath();
  }

  @Test
  void testsRunInTheJvmsThatSurefireAndFailsafeWouldStart() throws IOException {
    Dbtest.Result result = copyOf("shop").run();

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.lastLine()).isEqualTo("6 passed, 0 failed, 0 skipped");
  }

  @Test
  void aChangeOfHowTheBuildRunsTestsIsNoticed() throws IOException {
    Dbtest dbtest = copyOf("shop");
    assertThat(dbtest.run("unit", "CartTest").exitCode()).isZero();

    replaceIn("pom.xml", "-Xmx123m", "-Xmx223m");
    Dbtest.Result result = dbtest.run("unit", "CartTest");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.out()).contains("FAILED shop.core.CartTest#hasTheArgumentsOfTheBuild");
  }

  @Test
  void theCommandHasTheLastWord() throws IOException {
    Dbtest.Result result = copyOf("shop").run("unit", "CartTest", "-Drun.by=hand", "--seed", "1");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.out()).contains("but was: hand");
  }

  @Test
  void aBuildThatFailsShowsTheErrorAndNoMore() throws IOException {
    Dbtest dbtest = copyOf("shop");
    breakOneModule();

    Dbtest.Result result = dbtest.run("unit");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
    List<String> lines = result.err().lines().toList();
    assertThat(lines).hasSizeLessThan(8);
    assertThat(lines.get(0)).endsWith("or run what was compiled last with --no-build");
    assertThat(lines.get(1)).contains("Incomplete.java:[1,");
    assertThat(result.err()).doesNotContain("[ERROR]", "Help 1", "-X switch");
  }

  @Test
  void oneModuleIsBuiltWithWhatItNeedsAndNothingElse() throws IOException {
    Dbtest dbtest = copyOf("shop");
    breakOneModule();

    Dbtest.Result result = dbtest.run("unit", "--project", "web");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.lastLine()).isEqualTo("1 passed, 0 failed, 0 skipped");
    assertThat(directory.resolve("core/target/classes")).isDirectory();
    assertThat(directory.resolve("broken/target")).doesNotExist();
  }

  @Test
  void aProcessorThatIsSwitchedOffIsNamedInTheSameWordsByAllCommands() throws IOException {
    Dbtest dbtest = copyOf("unprocessed");
    String words =
        "p.Adds: no code was generated for its benchmarks, so they cannot run."
            + " maven-compiler-plugin is told to run no annotation processors: remove"
            + " <proc>none</proc>";

    for (String command : List.of("unit", "bench", "list")) {
      Dbtest.Result result = dbtest.run(command);
      assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
      assertThat((result.out() + result.err()).replaceAll("\\s+", " "))
          .as(result.toString())
          .contains(words);
    }
  }

  @Test
  void aCompilerThatPassesThePathOfProcessorsOverIsNamed() throws IOException {
    Dbtest dbtest = copyOf("unprocessed");
    Path pom = directory.resolve("pom.xml");
    // The class path has no processor, and the compiler does not know the path that has one.
    Files.writeString(
        pom,
        Files.readString(pom)
            .replace("maven.compiler.release>", "maven.compiler.source>")
            .replace(
                "<properties>", "<properties><maven.compiler.target>17</maven.compiler.target>")
            .replace("<version>3.14.1</version>", "<version>3.1</version>")
            .replace(
                "<proc>none</proc>",
                "<annotationProcessorPaths><path><groupId>org.openjdk.jmh</groupId>"
                    + "<artifactId>jmh-generator-annprocess</artifactId><version>1.37</version>"
                    + "</path></annotationProcessorPaths>"));

    Dbtest.Result result = dbtest.run("unit");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.out().replaceAll("\\s+", " "))
        .as(result.toString())
        .contains(
            "maven-compiler-plugin is older than 3.5, and passes annotationProcessorPaths over");
  }

  private Dbtest copyOf(String project) throws IOException {
    Path from = PROJECTS.resolve(project);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = directory.resolve(from.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    return Dbtest.in(directory);
  }

  private void breakOneModule() throws IOException {
    Path sources = directory.resolve("broken/src/test/java/shop/broken");
    Files.writeString(sources.resolve("Incomplete.java"), "class Incomplete { void m() { x(); } }");
  }

  private void replaceIn(String file, String old, String replacement) throws IOException {
    Path path = directory.resolve(file);
    Files.writeString(path, Files.readString(path).replace(old, replacement));
  }
}
