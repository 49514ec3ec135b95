package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests in quarantine are run and shown, and do not turn the run red. */
@Tag("integration")
class QuarantineTest {

  private static final String NEVER = "9999-12-31";

  @TempDir Path directory;

  private SampleProject project = new SampleProject(Path.of(""));

  @BeforeEach
  void compile() throws IOException {
    project = SampleProject.compile("quarantine", directory);
    Files.createDirectories(directory.resolve(".dbtest/history"));
  }

  @Test
  void aRunIsGreenIfAllThatFailsIsInQuarantine() throws IOException {
    assertThat(unit().exitCode()).isEqualTo(1);
    for (String test :
        new String[] {
          "FlakySuite#flickers",
          "quarantine.FlakySuite#rows[2]",
          "FlakyTest#flickers",
          "FlakyTest#rows"
        }) {
      Dbtest.Result listed =
          project
              .dbtest()
              .run("history", "quarantine", test, "--reason", "races", "--until", NEVER);
      assertThat(listed.exitCode()).as(listed.toString()).isZero();
    }

    Dbtest.Result result = unit("--report", "junit=junit.xml");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out())
        .contains("in quarantine until 9999-12-31: races")
        .endsWith("3 passed, 0 failed, 0 skipped, 4 quarantined\n");
    assertThat(result.err()).contains("FAILED quarantine.FlakySuite#flickers (in quarantine)");
    assertThat(project.read("junit.xml")).contains("failures=\"0\" errors=\"0\" skipped=\"4\"");
    assertThat(project.dbtest().run("history").out())
        .contains("3 passed, 4 quarantined", "3 passed, 4 failed");
  }

  @Test
  void anEntryWhoseTimeIsOverIsRed() throws IOException {
    list("quarantine.FlakySuite#flickers", "2001-01-01");

    Dbtest.Result result = unit("--pattern", "FlakySuite#flickers");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).contains("its quarantine was over after 2001-01-01: races");
  }

  @Test
  void aTestInQuarantineDoesNotEndARunAtItsFirstFailure() throws IOException {
    list("quarantine.FlakySuite#flickers", NEVER);

    Dbtest.Result result =
        unit("--pattern", "FlakySuite#flickers", "--pattern", "FlakySuite#holds", "--fail-fast");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out()).endsWith("1 passed, 0 failed, 0 skipped, 1 quarantined\n");
  }

  @Test
  void anEntryOfATestThatIsNotThereIsTold() throws IOException {
    list("quarantine.FlakySuite#flikkers", NEVER);

    Dbtest.Result result = unit("--pattern", "FlakySuite#holds");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("there is no test 'quarantine.FlakySuite#flikkers'");
  }

  @Test
  void nothingIsRunBehindAListThatCannotBeRead() throws IOException {
    Files.writeString(list(), "dbtest/quarantine/1\n\ntest FlakySuite#flickers\n");

    Dbtest.Result result = unit();

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .contains("quarantine.txt, line 3: this entry has no reason and no until.")
        .contains("nothing was run");
    assertThat(result.out()).isEmpty();
  }

  private void list(String test, String until) throws IOException {
    Files.writeString(
        list(), "dbtest/quarantine/1\n\ntest " + test + "\nreason races\nuntil " + until + "\n");
  }

  private Path list() {
    return directory.resolve(".dbtest/history/quarantine.txt");
  }

  private Dbtest.Result unit(String... more) throws IOException {
    String classPath;
    try (Stream<Path> jars = Files.list(Path.of("target", "junit", "6.1.3").toAbsolutePath())) {
      classPath =
          "classes"
              + File.pathSeparator
              + jars.sorted().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
    return project
        .dbtest()
        .run(
            Stream.concat(Stream.of("unit", "--classpath", classPath), Stream.of(more))
                .toArray(String[]::new));
  }
}
