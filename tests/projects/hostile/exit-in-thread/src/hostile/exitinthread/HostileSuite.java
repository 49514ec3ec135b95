package hostile.exitinthread;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite
class HostileSuite {

  @Test
  void first() {}

  @Test
  void offends() throws InterruptedException {
    Thread thread = new Thread(() -> System.exit(0), "offender");
    thread.start();
    thread.join();
  }

  @Test
  void last() {}
}
