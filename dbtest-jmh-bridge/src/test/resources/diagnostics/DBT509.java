package p;

import dev.dbtest.api.*;

@TestSuite
class S {
  @Test void a() {}
  @Test @Rows({"1"}) void a(int n) {} //! S.a shares its name with another @Test method of S
}
