package shards;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

/** Quick tests. */
@TestSuite
class PriceSuite {

  @Test
  void passes1() {}

  @Test
  void passes2() {}
}
