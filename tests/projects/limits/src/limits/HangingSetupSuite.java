package limits;

import dev.dbtest.api.Setup;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.util.concurrent.CountDownLatch;

/** A set-up that waits for ever. */
@TestSuite
class HangingSetupSuite {

  @Setup
  void begin() throws InterruptedException {
    new CountDownLatch(1).await();
  }

  @Test
  void isNotReached() {}
}
