package p;

import dev.dbtest.api.*;

@TestSuite
class S {
  @Test @Retry(101) void a() {} //! S.a asks for 101 retries
}
