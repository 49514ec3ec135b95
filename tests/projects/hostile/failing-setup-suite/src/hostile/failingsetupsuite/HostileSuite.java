package hostile.failingsetupsuite;

import dev.dbtest.api.SetupSuite;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite
class HostileSuite {

  @SetupSuite
  void offends() {
    throw new IllegalStateException("no database");
  }

  @Test
  void first() {}

  @Test
  void last() {}
}
