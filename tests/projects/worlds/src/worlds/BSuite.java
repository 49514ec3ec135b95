package worlds;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite
class BSuite {

  @Test
  void visits() {
    World.tell();
  }
}
