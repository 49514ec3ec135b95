package shards;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

/** Quick tests. */
@TestSuite
class OrderSuite {

  @Test
  void passes1() {}

  @Test
  void passes2() {}

  @Test
  void passes3() {}

  @Test
  void passes4() {}
}
