package order;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

/** Tests of a suite that comes last. */
@TestSuite
class GammaSuite {

  @Test
  void one() {}

  @Test
  void two() {}
}
