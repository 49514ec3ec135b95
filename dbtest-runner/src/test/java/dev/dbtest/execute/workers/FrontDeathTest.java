package dev.dbtest.execute.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A front that is killed takes its workers and what they started along, and leaves no files. */
class FrontDeathTest {

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void endsTheWorkerAndItsChildren(@TempDir Path directory) throws Exception {
    Path temporary = Files.createDirectories(directory.resolve("tmp"));
    Process front =
        new ProcessBuilder(
                SuiteProject.JAVA.toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Front.class.getName(),
                directory.toString())
            .inheritIO()
            .start();
    Path pids = directory.resolve("pids");
    while (!Files.exists(pids)) {
      assertThat(front.isAlive()).isTrue();
      Thread.onSpinWait();
    }
    ProcessHandle worker = handle(pids, 0);
    ProcessHandle grandchild = handle(pids, 1);

    front.destroyForcibly();

    worker.onExit().get();
    grandchild.onExit().get();
    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left.filter(file -> file.getFileName().toString().startsWith("dbtest-")))
          .isEmpty();
    }
  }

  private static ProcessHandle handle(Path pids, int line) throws IOException {
    return ProcessHandle.of(Long.parseLong(Files.readAllLines(pids).get(line))).orElseThrow();
  }

  /** A front that runs a test which never ends. */
  static final class Front {

    private Front() {}

    public static void main(String[] args) throws Exception {
      new SuiteProject(Path.of(args[0]))
          .suite(
              """
              @TestSuite class Endless {
                @TempDir Path own;
                @Test void a() throws Exception {
                  Files.writeString(own.resolve("x"), "");
                  Process child = new ProcessBuilder("sleep", "1000").start();
                  Path pids = Path.of("pids.new");
                  Files.writeString(pids, ProcessHandle.current().pid() + "\\n" + child.pid());
                  Files.move(pids, Path.of("pids"));
                  while (true) { try { Thread.sleep(1000); } catch (InterruptedException e) { } }
                }
              }
              """)
          .run();
    }
  }
}
