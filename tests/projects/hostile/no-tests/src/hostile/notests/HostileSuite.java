package hostile.notests;

import dev.dbtest.api.TestSuite;

@TestSuite
class HostileSuite {

  void forgotten() {}
}
