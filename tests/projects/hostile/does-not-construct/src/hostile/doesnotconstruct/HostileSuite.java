package hostile.doesnotconstruct;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite
class HostileSuite {

  HostileSuite() {
    throw new IllegalStateException("no database");
  }

  @Test
  void first() {}

  @Test
  void last() {}
}
