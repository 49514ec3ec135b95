package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tests of a suite have passed, and its tear-down fails. */
@Tag("integration")
class TeardownsTest {

  private final SampleProject project;

  TeardownsTest(@TempDir Path directory) {
    project = SampleProject.compile("teardowns", directory);
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "KILL"})
  void aTeardownThatFailedIsRedInTheRunThatGoesOn(String signal) throws Exception {
    Dbtest.Running running = project.dbtest().with("WAIT", "for ever").start(words());
    while (!journal().contains("cannot put away")) {
      assertThat(running.process().waitFor(20, TimeUnit.MILLISECONDS)).isFalse();
    }
    String pid = Long.toString(running.process().pid());
    assertThat(new ProcessBuilder("kill", "-" + signal, pid).start().waitFor()).isZero();
    running.await();

    Dbtest.Result result = project.dbtest().run(words("--resume"));

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.lastLine()).isEqualTo("2 passed, 0 failed, 0 skipped");
    assertThat(result.out())
        .contains("teardowns.ASuite: suite tear-down failed", "cannot put away");
  }

  @Test
  void aTeardownThatFailsEndsARunThatIsToEndAtTheFirstFailure() {
    Dbtest.Result result = project.dbtest().run(words("--fail-fast"));

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.out())
        .contains(
            "1 passed, 1 not run", "the run ended at its first failure: teardowns.BSuite#waits");
  }

  @Test
  void aTeardownThatFailedIsRedForAllItsTestsInTheRunOfWhatFailed() {
    project.dbtest().run(words());
    Dbtest.Result result = project.dbtest().run(words("--rerun-failed"));

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.lastLine()).isEqualTo("1 passed, 0 failed, 0 skipped");
    assertThat(result.out()).contains("teardowns.ASuite: suite tear-down failed");
  }

  private String[] words(String... more) {
    return Stream.concat(
            Stream.of("unit", "--classpath=" + project.classPath(), "--order=declared"),
            Stream.of(more))
        .toArray(String[]::new);
  }

  private String journal() throws IOException {
    Path directory = project.state().resolve("journal");
    if (!Files.isDirectory(directory)) {
      return "";
    }
    try (Stream<Path> files = Files.list(directory)) {
      List<Path> journals = files.toList();
      return journals.isEmpty()
          ? ""
          : Files.readString(journals.get(0), StandardCharsets.ISO_8859_1);
    }
  }
}
