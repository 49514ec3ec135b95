package hostile.closedoutput;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite
class HostileSuite {

  @Test
  void first() {}

  @Test
  void offends() {
    System.out.close();
    System.err.close();
  }

  @Test
  void last() {
    System.out.println("last is heard");
  }
}
