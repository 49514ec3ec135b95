package halves;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

/** One quick test. */
@TestSuite
class ShortSuite {

  @Test
  void passes() {}
}
