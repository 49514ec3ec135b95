package p;

import dev.dbtest.api.*;

@TestSuite
class S {
  @Test int a() { return 1; } //! S.a returns int
}
