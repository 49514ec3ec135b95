package hostile.loopwithprocess;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.io.IOException;

@TestSuite
class HostileSuite {

  @Test
  void first() {}

  @Test(timeout = "500ms")
  void offends() throws IOException {
    Process child = new ProcessBuilder("sleep", "600").start();
    System.out.println(child.pid());
    while (true) {
      Thread.onSpinWait();
    }
  }

  @Test
  void last() {}
}
