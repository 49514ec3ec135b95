package hostile.failingsetup;

import dev.dbtest.api.Setup;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite
class HostileSuite {

  @Setup
  void offends() {
    throw new IllegalStateException("no database");
  }

  @Test
  void first() {}

  @Test
  void last() {}
}
