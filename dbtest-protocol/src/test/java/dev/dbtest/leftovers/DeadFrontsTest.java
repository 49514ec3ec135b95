package dev.dbtest.leftovers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class DeadFrontsTest {

  private static final Path PROC = Path.of("/proc");

  /** No process of this machine started in this tick with that number. */
  private static final long LONG_AGO = 0;

  @TempDir private Path temporary;

  private Front here = new Front("", 0, 0);
  private Front dead = here;

  @BeforeEach
  void findOutWhoWeAre() {
    here = Front.ofThisProcess(PROC).orElseThrow();
    dead = new Front(here.world(), here.pid(), LONG_AGO);
  }

  @Test
  void loseTheirFiles() throws IOException {
    Path directory = Files.createDirectories(file(dead, "a1").resolve("worker-1/temp-1"));
    Files.writeString(directory.resolve("file"), "content");
    Path elsewhere = Files.writeString(temporary.resolve("elsewhere"), "content");
    Files.createSymbolicLink(directory.resolve("link"), elsewhere);

    cleanUp();

    assertThat(file(dead, "a1")).doesNotExist();
    assertThat(elsewhere).as("links are not followed").hasContent("content");
  }

  @Test
  void areNotThoseThatRun() throws IOException {
    Path ours = Files.createDirectory(file(here, "a1"));

    cleanUp();

    assertThat(ours).exists();
  }

  @Test
  void areNotThoseOfOtherContainersOrMachines() throws IOException {
    Path theirs = Files.createDirectory(file(new Front("other", here.pid(), LONG_AGO), "a1"));

    cleanUp();

    assertThat(theirs).exists();
  }

  @Test
  void areTheOnlyOnesThatLoseAnything() throws IOException {
    Path similar = Files.createDirectory(temporary.resolve("dbtest-" + here.world() + "-1"));
    Path older = Files.createDirectory(temporary.resolve("dbtest-1a2b3c"));

    cleanUp();

    assertThat(similar).exists();
    assertThat(older).exists();
  }

  @Test
  void loseTheProcessesThatTheyLeftRunning() throws Exception {
    Files.createDirectory(file(dead, "a1"));
    Process left = sleep(dead.prefix() + "token");
    Process other = sleep(here.prefix() + "token");
    try {
      cleanUp();

      assertThat(left.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(other.isAlive()).as("its front is this process").isTrue();
    } finally {
      left.destroyForcibly();
      other.destroyForcibly();
    }
  }

  @Test
  void areKnownFromTheNamesThatTheyGive() {
    assertThat(Front.of(here.prefix() + "rest")).contains(here);
    assertThat(Front.of("a-1-x-rest")).isEmpty();
    assertThat(Front.of("")).isEmpty();
  }

  private Path file(Front front, String rest) {
    return temporary.resolve("dbtest-" + front.prefix() + rest);
  }

  private void cleanUp() {
    new DeadFronts(PROC, temporary).cleanUp();
  }

  private static Process sleep(String mark) throws IOException {
    ProcessBuilder command = new ProcessBuilder("sleep", "600");
    command.environment().put(MarkedProcesses.VARIABLE, mark);
    return command.start();
  }
}
