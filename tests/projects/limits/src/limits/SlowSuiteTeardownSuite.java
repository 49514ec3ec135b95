package limits;

import dev.dbtest.api.TeardownSuite;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

/** A tear-down of the whole suite that outlasts the suite's own limit, and ends. */
@TestSuite(timeout = "400ms")
class SlowSuiteTeardownSuite {

  @Test
  void passes() {}

  @TeardownSuite
  void close() throws InterruptedException {
    Thread.sleep(600);
  }
}
