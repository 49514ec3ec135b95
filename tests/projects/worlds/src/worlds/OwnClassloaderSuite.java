package worlds;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite(isolation = TestSuite.Isolation.CLASSLOADER)
class OwnClassloaderSuite {

  @Test
  void visits() {
    World.tell();
  }
}
