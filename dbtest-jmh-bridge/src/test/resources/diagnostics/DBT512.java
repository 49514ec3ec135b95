package p;

import dev.dbtest.api.*;

@TestSuite
class S {
  @Test @Rows(method = "numbers") void a(int n) {} //! S.a takes its rows from numbers
  Object[] numbers(int most) { return new Object[0]; }
}
