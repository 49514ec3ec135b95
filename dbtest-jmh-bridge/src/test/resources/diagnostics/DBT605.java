package p;

import dev.dbtest.api.*;

@TestSuite
class S {
  @Test @Skip(" ") void a() {} //! S.a is skipped without a reason
}
