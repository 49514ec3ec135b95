package worlds;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite
class CSuite {

  @Test
  void visits() {
    World.tell();
  }
}
