package p;

import dev.dbtest.api.*;

@TestSuite
class S { //! S has no constructor without parameters
  S(int n) {}
  @Test void a() {}
}
