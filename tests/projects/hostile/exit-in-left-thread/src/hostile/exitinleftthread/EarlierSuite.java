package hostile.exitinleftthread;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.util.concurrent.CountDownLatch;

@TestSuite
class EarlierSuite {

  static final CountDownLatch GO = new CountDownLatch(1);

  @Test
  void leavesAThread() {
    Runnable waits =
        () -> {
          try {
            GO.await();
            System.exit(0);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    Thread thread = new Thread(waits, "leftover");
    thread.setDaemon(true);
    thread.start();
  }
}
