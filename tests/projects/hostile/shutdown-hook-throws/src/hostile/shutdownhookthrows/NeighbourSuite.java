package hostile.shutdownhookthrows;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite
class NeighbourSuite {

  @Test
  void isHealthy() {}
}
