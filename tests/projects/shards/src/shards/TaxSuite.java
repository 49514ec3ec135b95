package shards;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

/** Quick tests. */
@TestSuite
class TaxSuite {

  @Test
  void passes1() {}
}
