package hostile.leftprocess;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.io.IOException;

@TestSuite
class HostileSuite {

  @Test
  void first() {}

  @Test
  void offends() throws IOException {
    Process child = new ProcessBuilder("sleep", "600").start();
    System.out.println(child.pid());
    // And passes.
  }

  @Test
  void last() {}
}
