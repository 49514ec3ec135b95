package hostile.haltintest;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite
class HostileSuite {

  @Test
  void first() {}

  @Test
  void offends() {
    Runtime.getRuntime().halt(0);
  }

  @Test
  void last() {}
}
