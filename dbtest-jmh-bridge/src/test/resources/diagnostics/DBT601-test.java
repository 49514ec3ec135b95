package p;

import dev.dbtest.api.*;

@TestSuite
class S {
  @Test(timeout = "soon") void a() {} //! S.a has timeout = "soon"
}
