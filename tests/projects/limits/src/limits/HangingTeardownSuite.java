package limits;

import dev.dbtest.api.Teardown;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.util.concurrent.CountDownLatch;

/** A tear-down that waits for ever. */
@TestSuite
class HangingTeardownSuite {

  @Test
  void passes() {}

  @Teardown
  void end() throws InterruptedException {
    new CountDownLatch(1).await();
  }
}
