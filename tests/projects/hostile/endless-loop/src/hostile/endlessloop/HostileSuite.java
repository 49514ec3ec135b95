package hostile.endlessloop;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite
class HostileSuite {

  private static volatile long count;

  @Test
  void first() {}

  @Test(timeout = "500ms")
  void offends() {
    System.out.println("about to loop");
    while (true) {
      count++;
    }
  }

  @Test
  void last() {}
}
