package p;

import dev.dbtest.api.*;

@TestSuite
class S {
  @Test static void a() {} //! S.a is static
}
