package hostile.endlessshutdownhook;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.util.concurrent.CountDownLatch;

@TestSuite
class HostileSuite {

  @Test
  void offends() {
    CountDownLatch never = new CountDownLatch(1);
    Runnable endless =
        () -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    Runtime.getRuntime().addShutdownHook(new Thread(endless));
  }
}
