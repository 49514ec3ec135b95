package p;

import dev.dbtest.api.*;

@TestSuite
class S {
  @Test(tags = "(x)") void a() {} //! S.a has the tag "(x)"
}
