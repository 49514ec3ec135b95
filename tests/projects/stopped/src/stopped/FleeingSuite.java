package stopped;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts a process into a session of its own, whose parent ends at once. */
@TestSuite
class FleeingSuite {

  @Test
  void starts() throws Exception {
    Path place = Path.of(System.getProperty("place"));
    String script = "setsid sh -c 'echo $$ > pid; mv pid fled; exec sleep 600' >/dev/null 2>&1 &";
    new ProcessBuilder("sh", "-c", script).directory(place.toFile()).start().waitFor();
    while (!Files.exists(place.resolve("fled"))) {
      Thread.sleep(20);
    }
    Files.writeString(place.resolve("own"), "" + ProcessHandle.current().pid());
    Files.move(place.resolve("own"), place.resolve("waiting"));
    Thread.sleep(600_000);
  }
}
