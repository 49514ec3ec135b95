package shop;

import dev.dbtest.api.TeardownSuite;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite
class LeakyTest {

  @Test
  void passes() {}

  @TeardownSuite
  void close() {
    throw new IllegalStateException("cannot close");
  }
}
