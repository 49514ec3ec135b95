package hostile.doesnotload;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite
class HostileSuite extends Gone {

  @Test
  void first() {}

  @Test
  void last() {}
}
