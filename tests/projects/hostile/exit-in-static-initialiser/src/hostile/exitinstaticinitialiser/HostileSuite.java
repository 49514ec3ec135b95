package hostile.exitinstaticinitialiser;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite
class HostileSuite {

  static {
    System.exit(0);
  }

  @Test
  void first() {}

  @Test
  void last() {}
}
