package limits;

import dev.dbtest.api.TeardownSuite;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.util.concurrent.CountDownLatch;

/** A tear-down of the whole suite that waits for ever. */
@TestSuite
class HangingSuiteTeardownSuite {

  @Test
  void passes() {}

  @TeardownSuite
  void close() throws InterruptedException {
    new CountDownLatch(1).await();
  }
}
