package hostile.doesnotlink;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite
class HostileSuite extends Changed {

  @Test
  void first() {}

  @Test
  void last() {}

  @Override
  void offends() {}
}
