package hostile.uncaughtinthread;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite
class HostileSuite {

  @Test
  void first() {}

  @Test
  void offends() throws InterruptedException {
    Thread thread =
        new Thread(
            () -> {
              throw new IllegalStateException("lost in a thread");
            },
            "offender");
    thread.start();
    thread.join();
  }

  @Test
  void last() {}
}
