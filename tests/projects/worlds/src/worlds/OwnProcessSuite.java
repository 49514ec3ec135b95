package worlds;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite(isolation = TestSuite.Isolation.PROCESS)
class OwnProcessSuite {

  @Test
  void visits() {
    World.tell();
  }
}
