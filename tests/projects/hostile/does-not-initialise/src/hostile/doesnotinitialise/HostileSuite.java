package hostile.doesnotinitialise;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite
class HostileSuite {

  static final int PORT = Integer.parseInt("no number");

  @Test
  void first() {}

  @Test
  void last() {}
}
