package p;

import dev.dbtest.api.*;

@TestSuite
class S {
  @Skip("slow") //! S.reset carries @Skip, which has no effect there
  @Setup void reset() {}
  @Test void a() {}
}
