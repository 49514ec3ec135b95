package hostile.hugemessage;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite
class HostileSuite {

  @Test
  void first() {}

  @Test
  void offends() {
    throw new AssertionError("begins" + "x".repeat(10 << 20) + "ends");
  }

  @Test
  void last() {}
}
