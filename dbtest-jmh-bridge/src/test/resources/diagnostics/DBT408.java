package p;

import dev.dbtest.api.*;

@TestSuite
class S {
  @Setup void reset(String text) {} //! S.reset takes a parameter
  @Test void a() {}
}
