package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A run is stopped for a while, or killed together with all that would have cleaned up. */
@EnabledOnOs(OS.LINUX)
class StoppedRunsTest {

  private final SampleProject project;
  private final Path place;

  StoppedRunsTest(@TempDir Path directory) {
    project = SampleProject.compile("stopped", directory);
    place = directory;
  }

  @Test
  void doesNotHoldAgainstATestThatEverythingStood() throws Exception {
    Dbtest.Running running = start("PatientSuite", "--timeout=4s");
    long front = running.process().pid();
    long worker = number("waiting");

    signal("STOP", front, worker);
    // The limit has to pass while nobody runs.
    TimeUnit.SECONDS.sleep(6);
    Files.createFile(place.resolve("go"));
    signal("CONT", worker, front);
    Dbtest.Result result = running.await();

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.lastLine()).isEqualTo("1 passed, 0 failed, 0 skipped");
  }

  @Test
  void leavesNoProcessWhenItIsKilled() throws Exception {
    Dbtest.Running running = start("FleeingSuite");
    long fled = number("fled");

    running.process().destroyForcibly().waitFor();

    assertThat(Dbtest.hasEnded(fled)).isTrue();
  }

  @Test
  void leavesNoProcessAfterTwoSignals() throws Exception {
    Dbtest.Running running = start("FleeingSuite");
    long fled = number("fled");
    long worker = number("waiting");

    // Then the first signal is not answered in time.
    signal("STOP", worker);
    signal("INT", running.process().pid());
    while (running.process().isAlive()) {
      signal("TERM", running.process().pid());
      running.process().waitFor(100, TimeUnit.MILLISECONDS);
    }

    assertThat(Dbtest.hasEnded(fled)).isTrue();
  }

  @Test
  void isCleanedUpAfterByTheNextRunIfNobodyElseWasLeft() throws Exception {
    Path temporary = Files.createDirectory(place.resolve("tmp"));
    Dbtest.Running running = start("FleeingSuite", temporary);
    long fled = number("fled");
    long worker = number("waiting");
    signal("STOP", worker);
    running.process().destroyForcibly().waitFor();
    signal("KILL", worker);
    assertThat(ProcessHandle.of(fled)).as("nobody could end it").isPresent();
    Files.createFile(place.resolve("go"));

    Dbtest.Result result =
        project
            .dbtest()
            .withJvmOption("-Djava.io.tmpdir=" + temporary)
            .run(words("PatientSuite").toArray(String[]::new));

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(Dbtest.hasEnded(fled)).isTrue();
    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left).isEmpty();
    }
  }

  private Dbtest.Running start(String suite, String... more) throws Exception {
    return start(project.dbtest(), suite, more);
  }

  private Dbtest.Running start(String suite, Path temporary) throws Exception {
    return start(project.dbtest().withJvmOption("-Djava.io.tmpdir=" + temporary), suite);
  }

  private Dbtest.Running start(Dbtest dbtest, String suite, String... more) throws Exception {
    List<String> words = Stream.concat(words(suite).stream(), Stream.of(more)).toList();
    Dbtest.Running running = dbtest.start(words.toArray(String[]::new));
    while (!Files.exists(place.resolve("waiting"))) {
      assertThat(running.process().waitFor(20, TimeUnit.MILLISECONDS)).isFalse();
    }
    return running;
  }

  private List<String> words(String suite) {
    return List.of(
        "unit", "--classpath=" + project.classPath(), "--pattern=" + suite, "-Dplace=" + place);
  }

  private long number(String file) throws IOException {
    return Long.parseLong(Files.readString(place.resolve(file)).strip());
  }

  private static void signal(String name, long... processes) throws Exception {
    for (long process : processes) {
      new ProcessBuilder("kill", "-" + name, Long.toString(process)).start().waitFor();
    }
  }
}
