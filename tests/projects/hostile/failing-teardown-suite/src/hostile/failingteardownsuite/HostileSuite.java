package hostile.failingteardownsuite;

import dev.dbtest.api.TeardownSuite;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite
class HostileSuite {

  @TeardownSuite
  void offends() {
    throw new IllegalStateException("no database");
  }

  @Test
  void first() {}

  @Test
  void last() {}
}
