package shop;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;

@TestSuite(kind = TestSuite.Kind.INTEGRATION)
class DiskIT {

  @Test
  void writes() {}

  @Test
  void fails() {
    throw new AssertionError("disk full");
  }
}
