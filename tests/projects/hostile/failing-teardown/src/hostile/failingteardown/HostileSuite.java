package hostile.failingteardown;

import dev.dbtest.api.Teardown;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite
class HostileSuite {

  @Teardown
  void offends() {
    throw new IllegalStateException("no database");
  }

  @Test
  void first() {}

  @Test
  void last() {}
}
