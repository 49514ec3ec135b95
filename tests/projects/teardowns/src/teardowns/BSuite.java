package teardowns;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.util.concurrent.CountDownLatch;

/** Waits for ever if it is told to. */
@TestSuite
class BSuite {

  @Test
  void waits() throws InterruptedException {
    if (System.getenv("WAIT") != null) {
      new CountDownLatch(1).await();
    }
  }
}
