package limits;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.util.concurrent.CountDownLatch;

/** A test that waits for ever, but ends when it is interrupted. */
@TestSuite
class HangingTestSuite {

  @Test
  void hangs() throws InterruptedException {
    System.out.println("waiting for nobody");
    new CountDownLatch(1).await();
  }

  @Test
  void passes() {}
}
