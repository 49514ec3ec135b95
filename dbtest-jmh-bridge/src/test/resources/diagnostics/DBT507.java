package p;

import dev.dbtest.api.*;

@TestSuite
class S {
  @Test void a(int n) {} //! S.a takes parameters but has no @Rows
}
