package shards;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

/** Quick tests. */
@TestSuite
class CartSuite {

  @Test
  void passes1() {}

  @Test
  void passes2() {}

  @Test
  void passes3() {}
}
