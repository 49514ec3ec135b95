package p;

import dev.dbtest.api.*;

@TestSuite
class S {
  @Test @Retry(-1) void a() {} //! S.a asks for -1 retries
}
