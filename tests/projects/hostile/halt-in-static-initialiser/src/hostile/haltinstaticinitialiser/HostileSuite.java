package hostile.haltinstaticinitialiser;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite
class HostileSuite {

  static {
    Runtime.getRuntime().halt(0);
  }

  @Test
  void first() {}

  @Test
  void last() {}
}
