package sample.junit;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

/** A suite of dbtest beside the tests of JUnit. */
@TestSuite
class MixedSuite {

  @Test
  void isOurs() {}
}
