package hostile.ignoredinterrupts;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite
class HostileSuite {

  @Test
  void first() {}

  @Test(timeout = "500ms")
  void offends() {
    while (true) {
      try {
        Thread.sleep(60_000);
      } catch (InterruptedException e) {
        System.out.println("interrupted, and does not care");
      }
    }
  }

  @Test
  void last() {}
}
