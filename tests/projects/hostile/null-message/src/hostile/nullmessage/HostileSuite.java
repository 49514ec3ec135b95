package hostile.nullmessage;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite
class HostileSuite {

  @Test
  void first() {}

  @Test
  void offends() {
    throw new AssertionError();
  }

  @Test
  void last() {}
}
