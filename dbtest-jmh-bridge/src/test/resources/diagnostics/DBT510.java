package p;

import dev.dbtest.api.*;

@TestSuite
class S {
  @Test @Rows void a(int n) {} //! S.a has @Rows with 0 sources
}
