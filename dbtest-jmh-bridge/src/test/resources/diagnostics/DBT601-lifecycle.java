package p;

import dev.dbtest.api.*;

@TestSuite
class S {
  @Setup(timeout = "1 parsec") void reset() {} //! S.reset has timeout = "1 parsec"
  @Test void a() {}
}
