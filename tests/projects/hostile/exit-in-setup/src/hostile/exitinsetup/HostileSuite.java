package hostile.exitinsetup;

import dev.dbtest.api.SetupSuite;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite
class HostileSuite {

  @SetupSuite
  void offends() {
    System.exit(0);
  }

  @Test
  void first() {}

  @Test
  void last() {}
}
