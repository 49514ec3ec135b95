package hostile.killed;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.io.IOException;

@TestSuite
class HostileSuite {

  @Test
  void first() {}

  @Test
  void offends() throws IOException, InterruptedException {
    System.out.println("about to be killed");
    long self = ProcessHandle.current().pid();
    new ProcessBuilder("kill", "-9", Long.toString(self)).start();
    Thread.sleep(60_000);
  }

  @Test
  void last() {}
}
