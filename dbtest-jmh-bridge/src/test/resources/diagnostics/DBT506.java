package p;

import dev.dbtest.api.*;

class S {
  @Test void a() {} //! S.a is in S, which is not a @TestSuite
}
