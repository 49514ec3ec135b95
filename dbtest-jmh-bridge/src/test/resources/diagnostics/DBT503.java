package p;

import dev.dbtest.api.*;

@TestSuite
class S { //! S is a suite without a @Test method
  @Setup void reset() {}
}
