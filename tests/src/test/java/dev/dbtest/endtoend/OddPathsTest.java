package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a JVM loads from is found, however it is called. */
@EnabledOnOs(OS.LINUX)
class OddPathsTest {

  private final Path directory;

  OddPathsTest(@TempDir Path directory) throws IOException {
    this.directory = directory;
    // The test that is run waits for this file.
    Files.createFile(directory.resolve("go"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a*b", "*x", "x*", "a\\b", "a b", "a%20b", "a#b", "a?b", "a+b", "a'b", "a\"b", "a;b",
        "[ab]", "a,b", "@x", "~", "-x", "$HOME", "{a,b}"
      })
  void findsClassesBelowADirectoryOfAnyName(String name) throws IOException {
    Path place = Files.createDirectory(directory.resolve(name));
    SampleProject project = SampleProject.compile("stopped", place);
    Path odd = Files.move(project.classes(), place.resolve(name));

    Dbtest.Result result =
        Dbtest.in(directory)
            .run(
                "unit",
                "--classpath=" + odd + "/",
                "--pattern=PatientSuite",
                "-Dplace=" + directory);

    assertThat(result.exitCode()).as(result.toString()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"link", "lin*k"})
  void findsClassesBehindALink(String name) throws IOException {
    SampleProject project = SampleProject.compile("stopped", directory);
    Path link = Files.createSymbolicLink(directory.resolve(name), project.classes());

    Dbtest.Result result =
        project
            .dbtest()
            .run("unit", "--classpath=" + link, "--pattern=PatientSuite", "-Dplace=" + directory);

    assertThat(result.exitCode()).as(result.toString()).isZero();
    try (Stream<Path> sources = Files.list(directory)) {
      assertThat(sources).as("the link is still one").contains(link);
    }
  }
}
