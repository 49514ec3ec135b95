package p;

import dev.dbtest.api.*;

@TestSuite
class S {
  @Test @Rows({"1"}) void a() {} //! S.a has @Rows but takes no parameters
}
