package hostile.exitintest;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite
class HostileSuite {

  @Test
  void first() {}

  @Test
  void offends() {
    System.exit(0);
  }

  @Test
  void last() {}
}
