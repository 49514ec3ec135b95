package hostile.stackoverflow;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite
class HostileSuite {

  @Test
  void first() {}

  @Test
  void offends() {
    offends();
  }

  @Test
  void last() {}
}
