package hostile.haltwithprocess;

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
    Runtime.getRuntime().halt(0);
  }

  @Test
  void last() {}
}
